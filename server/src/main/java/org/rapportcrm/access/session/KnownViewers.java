package org.rapportcrm.access.session;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.access.db.Tables.ROLE;
import static org.rapportcrm.access.db.Tables.SECOND_FACTOR;
import static org.rapportcrm.access.db.Tables.USER_FIELD_DENIAL;
import static org.rapportcrm.access.db.Tables.USER_GRANT;
import static org.rapportcrm.access.db.Tables.USER_ROLE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Users with their rights. The rights of a user are kept as long as the stamp stands, which every
 * request reads with the session: whatever was taken away is gone at the next request, on every
 * node.
 */
@Component
public class KnownViewers {
    private static final int KEPT = 2_000;

    /**
     * Whatever a viewer follows from; the stamp stands for teams, merged departments, grants and
     * second factors.
     */
    private record Key(
            UUID id,
            String name,
            @Nullable UUID department,
            String locale,
            String zone,
            UUID stamp) {
        static Key of(Record row) {
            return new Key(
                    row.get(APP_USER.ID),
                    row.get(APP_USER.NAME),
                    row.get(APP_USER.DEPARTMENT_ID),
                    row.get(APP_USER.LOCALE),
                    row.get(APP_USER.ZONE),
                    row.get(ViewerFields.STAMP));
        }
    }

    /**
     * @param lacksFactor whether a role wants a second factor that the user has not set up yet
     */
    public record Known(Viewer viewer, boolean lacksFactor) {}

    private final DSLContext db;
    private final Cache<Key, Known> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

    KnownViewers(DSLContext db) {
        this.db = db;
    }

    /**
     * @param row with {@link ViewerFields#ALL}
     */
    public Viewer of(Record row) {
        return known(row).viewer();
    }

    /**
     * @param row with {@link ViewerFields#ALL}
     */
    public Known known(Record row) {
        return kept.get(Key.of(row), this::read);
    }

    /** Rights younger than the stamp are no harm: the next request reads a younger stamp. */
    private Known read(Key key) {
        Viewer viewer =
                new Viewer(
                        key.id(),
                        key.name(),
                        key.department(),
                        departments(key.department()),
                        teams(key.id()),
                        grants(key.id()),
                        denied(key.id()),
                        Locale.forLanguageTag(key.locale()),
                        ZoneId.of(key.zone()));
        return new Known(viewer, lacksFactor(key.id()));
    }

    private boolean lacksFactor(UUID user) {
        var wanted =
                selectOne()
                        .from(USER_ROLE)
                        .join(ROLE)
                        .on(ROLE.ID.eq(USER_ROLE.ROLE_ID))
                        .where(USER_ROLE.USER_ID.eq(user), ROLE.SECOND_FACTOR.isTrue());
        var there = selectOne().from(SECOND_FACTOR).where(SECOND_FACTOR.USER_ID.eq(user));
        return db.fetchExists(selectOne().where(exists(wanted)).andNotExists(there));
    }

    private Set<UUID> departments(@Nullable UUID own) {
        return db.select(DEPARTMENT_NAME.ID)
                .from(DEPARTMENT_NAME)
                .where(DEPARTMENT_NAME.ONE_ID.eq(own))
                .fetchSet(DEPARTMENT_NAME.ID);
    }

    private Set<UUID> teams(UUID user) {
        var teams = field("access.teams_of({0})", UUID[].class, user);
        return Set.of(Objects.requireNonNull(db.select(teams).fetchSingle(teams)));
    }

    private Map<Permission, Reach> grants(UUID user) {
        Map<Permission, Reach> grants = new HashMap<>();
        db.select(USER_GRANT.KIND, USER_GRANT.ACTION, USER_GRANT.REACH)
                .from(USER_GRANT)
                .where(USER_GRANT.USER_ID.eq(user))
                .forEach(row ->
                        grants.merge(
                                Permission.of(row.value1(), Action.valueOf(row.value2())),
                                Reach.valueOf(row.value3()),
                                Reach::orWider));
        return grants;
    }

    private DeniedFields denied(UUID user) {
        Set<GuardedField> unread = new HashSet<>();
        Set<GuardedField> unwritten = new HashSet<>();
        db.selectFrom(USER_FIELD_DENIAL)
                .where(USER_FIELD_DENIAL.USER_ID.eq(user))
                .forEach(row -> {
                    GuardedField field = new GuardedField(row.getKind(), row.getField());
                    if (row.getUnread()) {
                        unread.add(field);
                    }
                    if (row.getUnread() || row.getUnwritten()) {
                        unwritten.add(field);
                    }
                });
        return new DeniedFields(unread, unwritten);
    }
}
