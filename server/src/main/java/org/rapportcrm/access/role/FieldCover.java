package org.rapportcrm.access.role;

import static org.rapportcrm.access.db.Tables.KIND;
import static org.rapportcrm.access.db.Tables.ROLE;
import static org.rapportcrm.access.db.Tables.ROLE_GRANT;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.FieldDenied;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Nobody hands out, or gets hold of, a role that opens a field which is closed to them. */
@Component
class FieldCover {
    private final DSLContext db;
    private final FieldRightStore store;

    FieldCover(DSLContext db, FieldRightStore store) {
        this.db = db;
        this.store = store;
    }

    /** Through a role comes this right. */
    private record Opening(UUID role, Permission permission) {}

    /**
     * @throws FieldDenied when one of the roles opens what is closed to the viewer
     */
    void mustCover(Viewer viewer, Collection<UUID> roles) {
        if (viewer.denied().unwritten().isEmpty() || roles.isEmpty()) {
            return;
        }
        Map<UUID, Map<GuardedField, FieldRight>> limits = store.limits(roles);
        for (Opening opening : openings(roles)) {
            Map<GuardedField, FieldRight> its = limits.getOrDefault(opening.role(), Map.of());
            closed(viewer, opening.permission())
                    .filter(field ->
                            isOpened(
                                    its.getOrDefault(field, FieldRight.WRITE),
                                    opening.permission().action()))
                    .findFirst()
                    .ifPresent(field -> {
                        throw new FieldDenied(field);
                    });
        }
    }

    private static Stream<GuardedField> closed(Viewer viewer, Permission permission) {
        Set<GuardedField> closed =
                switch (permission.action()) {
                    case READ -> viewer.denied().unread();
                    case WRITE, IMPORT -> viewer.denied().unwritten();
                    default -> Set.of();
                };
        return closed.stream().filter(field -> field.kind().equals(permission.kind()));
    }

    /** What may not be written may still be read. */
    private static boolean isOpened(FieldRight right, Action action) {
        return right == FieldRight.WRITE || right == FieldRight.READ && action == Action.READ;
    }

    private Set<Opening> openings(Collection<UUID> roles) {
        Set<Opening> openings = new HashSet<>();
        db.select(ROLE_GRANT.ROLE_ID, ROLE_GRANT.KIND, ROLE_GRANT.ACTION)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ROLE_ID.in(roles))
                .forEach(row ->
                        openings.add(
                                new Opening(
                                        row.value1(),
                                        Permission.of(
                                                row.value2(), Action.valueOf(row.value3())))));
        db.select(ROLE.ID, KIND.NAME)
                .from(ROLE)
                .crossJoin(KIND)
                .where(ROLE.ID.in(roles), ROLE.EVERYTHING.isTrue())
                .forEach(row ->
                        Stream.of(Action.READ, Action.WRITE)
                                .map(action -> Permission.of(row.value2(), action))
                                .forEach(it -> openings.add(new Opening(row.value1(), it))));
        return openings;
    }
}
