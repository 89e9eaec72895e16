package org.rapportcrm.access.role;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.access.db.Tables.APP_USER;
import static org.rapportcrm.access.db.Tables.KIND;
import static org.rapportcrm.access.db.Tables.ROLE;
import static org.rapportcrm.access.db.Tables.ROLE_GRANT;
import static org.rapportcrm.access.db.Tables.USER_ROLE;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may hand out which roles: nobody gives away, or takes power over, more than they hold
 * themselves. And there is always somebody left who may do everything.
 */
@Component
public class Roles {
    private static final long LOCK = 0x401e;

    private final DSLContext db;
    private final FieldCover fields;

    Roles(DSLContext db, FieldCover fields) {
        this.db = db;
        this.fields = fields;
    }

    public List<RoleChoice> all() {
        return db.select(ROLE.ID, ROLE.CODE, ROLE.NAME)
                .from(ROLE)
                .orderBy(ROLE.CODE.isNull(), ROLE.ID)
                .fetchInto(RoleChoice.class);
    }

    /** Throws a problem if one of the roles may more than the viewer. */
    public void mustCover(Viewer viewer, Collection<UUID> roles) {
        for (Grant grant : grants(roles)) {
            Permission permission = Permission.of(grant.kind(), Action.valueOf(grant.action()));
            if (viewer.reach(permission).compareTo(Reach.valueOf(grant.reach())) < 0) {
                throw new MoreThanOwnRights(permission);
            }
        }
        fields.mustCover(viewer, roles);
    }

    /**
     * One after the other: two administrators who take each other's role at the same moment must
     * not both succeed, and no role goes while it is given.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock() {
        db.execute("select pg_advisory_xact_lock(?)", LOCK);
    }

    /** Throws {@link RoleGone} if one of the roles was deleted; asked under the lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustExist(Collection<UUID> roles) {
        if (db.fetchCount(ROLE, ROLE.ID.in(roles)) < Set.copyOf(roles).size()) {
            throw new RoleGone();
        }
    }

    /** Throws {@link LastAdministrator} if nobody who can sign in may do everything. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustHaveAdministrator() {
        boolean left =
                db.fetchExists(
                        APP_USER,
                        APP_USER.DISABLED_AT
                                .isNull()
                                .and(APP_USER.PASSWORD_HASH.isNotNull())
                                .and(
                                        exists(
                                                selectOne()
                                                        .from(USER_ROLE)
                                                        .join(ROLE)
                                                        .on(ROLE.ID.eq(USER_ROLE.ROLE_ID))
                                                        .where(
                                                                USER_ROLE.USER_ID.eq(APP_USER.ID),
                                                                ROLE.EVERYTHING.isTrue()))));
        if (!left) {
            throw new LastAdministrator();
        }
    }

    private List<Grant> grants(Collection<UUID> roles) {
        var action = field("action", String.class);
        return db.select(ROLE_GRANT.KIND, ROLE_GRANT.ACTION, ROLE_GRANT.REACH)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ROLE_ID.in(roles))
                .unionAll(
                        DSL.select(KIND.NAME, action, inline(Reach.ALL.name()))
                                .from(KIND)
                                .crossJoin(DSL.unnest(KIND.ACTIONS).as("unnested", "action"))
                                .where(
                                        exists(
                                                selectOne()
                                                        .from(ROLE)
                                                        .where(
                                                                ROLE.ID.in(roles),
                                                                ROLE.EVERYTHING.isTrue()))))
                .fetchInto(Grant.class);
    }

    private record Grant(String kind, String action, String reach) {}
}
