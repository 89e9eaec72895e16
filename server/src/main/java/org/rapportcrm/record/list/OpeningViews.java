package org.rapportcrm.record.list;

import static org.rapportcrm.record.db.Tables.OPENING_VIEW;
import static org.rapportcrm.record.db.Tables.OPENING_VIEW_OF_ROLE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.HouseRoles;
import org.rapportcrm.record.NamedRecords.Named;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.list.ListPage.Opening;
import org.rapportcrm.record.list.ListPage.RoleChoice;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.list.View.Sharing;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * With which view a list opens: what somebody chose themselves, else what their roles open with.
 */
@Component
class OpeningViews {
    private static final Permission ROLES = Permission.of("role", Action.ADMINISTER);

    private final DSLContext db;
    private final HouseRoles roles;

    OpeningViews(DSLContext db, HouseRoles roles) {
        this.db = db;
        this.roles = roles;
    }

    Optional<String> ofRoles(RecordType type, Viewer viewer) {
        return db.select(OPENING_VIEW_OF_ROLE.VIEW_KEY)
                .from(OPENING_VIEW_OF_ROLE)
                .where(
                        OPENING_VIEW_OF_ROLE.KIND.eq(type.key()),
                        Among.of(OPENING_VIEW_OF_ROLE.ROLE_ID, roles.of(viewer.id())))
                .orderBy(OPENING_VIEW_OF_ROLE.ROLE_ID)
                .limit(1)
                .fetchOptional(OPENING_VIEW_OF_ROLE.VIEW_KEY);
    }

    Optional<String> own(RecordType type, Viewer viewer) {
        return db.select(OPENING_VIEW.VIEW_KEY)
                .from(OPENING_VIEW)
                .where(OPENING_VIEW.KIND.eq(type.key()), OPENING_VIEW.USER_ID.eq(viewer.id()))
                .fetchOptional(OPENING_VIEW.VIEW_KEY);
    }

    /** What one may choose about the view that is shown. */
    Opening choices(Asked asked) {
        boolean mine = asked.opens().filter(asked.view().key()::equals).isPresent();
        List<Named> open = mayChoose(asked);
        if (open.isEmpty()) {
            return new Opening(mine, List.of());
        }
        Set<UUID> now =
                new HashSet<>(
                        db.select(OPENING_VIEW_OF_ROLE.ROLE_ID)
                                .from(OPENING_VIEW_OF_ROLE)
                                .where(
                                        OPENING_VIEW_OF_ROLE.KIND.eq(asked.type().key()),
                                        OPENING_VIEW_OF_ROLE.VIEW_KEY.eq(asked.view().key()))
                                .fetch(OPENING_VIEW_OF_ROLE.ROLE_ID));
        return new Opening(
                mine,
                open.stream()
                        .map(role ->
                                new RoleChoice(role.id(), role.name(), now.contains(role.id())))
                        .toList());
    }

    /** Chosen again, it is chosen no more. */
    @Transactional
    public void choose(Asked asked) {
        String kind = asked.type().key();
        UUID user = asked.viewer().id();
        boolean again = asked.opens().filter(asked.view().key()::equals).isPresent();
        db.deleteFrom(OPENING_VIEW)
                .where(OPENING_VIEW.KIND.eq(kind), OPENING_VIEW.USER_ID.eq(user))
                .execute();
        if (!again) {
            db.insertInto(OPENING_VIEW).values(kind, user, asked.view().key()).execute();
        }
    }

    /**
     * Chosen again, it is chosen no more.
     *
     * @return false when the view is not one that the viewer may give to this role
     */
    @Transactional
    public boolean choose(Asked asked, UUID role) {
        if (mayChoose(asked).stream().noneMatch(one -> one.id().equals(role))) {
            return false;
        }
        String kind = asked.type().key();
        int again =
                db.deleteFrom(OPENING_VIEW_OF_ROLE)
                        .where(
                                OPENING_VIEW_OF_ROLE.KIND.eq(kind),
                                OPENING_VIEW_OF_ROLE.ROLE_ID.eq(role),
                                OPENING_VIEW_OF_ROLE.VIEW_KEY.eq(asked.view().key()))
                        .execute();
        if (again == 0) {
            db.insertInto(OPENING_VIEW_OF_ROLE)
                    .values(kind, role, asked.view().key())
                    .onConflict(OPENING_VIEW_OF_ROLE.KIND, OPENING_VIEW_OF_ROLE.ROLE_ID)
                    .doUpdate()
                    .set(OPENING_VIEW_OF_ROLE.VIEW_KEY, asked.view().key())
                    .execute();
        }
        return true;
    }

    /** Administrators choose for every role, who made the view for the roles that they have. */
    private List<Named> mayChoose(Asked asked) {
        View view = asked.view();
        Viewer viewer = asked.viewer();
        if (view.sharing() != Sharing.EVERYONE) {
            return List.of();
        }
        if (viewer.may(ROLES)) {
            return roles.all(asked.words());
        }
        if (!viewer.id().equals(view.owner())) {
            return List.of();
        }
        Set<UUID> own = Set.copyOf(roles.of(viewer.id()));
        return roles.all(asked.words()).stream().filter(role -> own.contains(role.id())).toList();
    }
}
