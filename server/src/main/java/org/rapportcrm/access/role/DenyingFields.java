package org.rapportcrm.access.role;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.FieldDenied;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which fields a role may not read or write. Nobody opens a field that is closed to them. */
@Component
class DenyingFields {
    private static final String TYPE = "role";

    private final RoleStore roleStore;
    private final FieldRightStore store;
    private final Roles roles;
    private final Journal journal;

    DenyingFields(RoleStore roleStore, FieldRightStore store, Roles roles, Journal journal) {
        this.roleStore = roleStore;
        this.store = store;
        this.roles = roles;
        this.journal = journal;
    }

    @Transactional
    void deny(Viewer viewer, UUID role, Map<String, String> sent) {
        roles.lock();
        if (roleStore.find(role).everything()) {
            throw new NotAllowed(Permission.of(TYPE, Action.ADMINISTER));
        }
        FieldRights before = store.of(role);
        FieldRights after = new FieldRights(before.kinds(), before.chosen(sent));
        mustCover(viewer, before, after);
        store.limit(role, after.limits());
        journal.write(
                Author.of(viewer),
                Change.changed(TYPE, role, null, words(before.limits()), words(after.limits())));
    }

    private static void mustCover(Viewer viewer, FieldRights before, FieldRights after) {
        Set<GuardedField> touched = new HashSet<>(before.limits().keySet());
        touched.addAll(after.limits().keySet());
        for (GuardedField field : touched) {
            FieldRight to = after.right(field);
            boolean opened = to.compareTo(before.right(field)) < 0;
            if (opened && FieldRights.isBeyond(field, to, viewer)) {
                throw new FieldDenied(field);
            }
        }
    }

    private static Map<String, String> words(Map<GuardedField, FieldRight> limits) {
        Map<String, String> words = new TreeMap<>();
        limits.forEach(
                (field, right) -> words.put(field.kind() + "." + field.field(), right.name()));
        return words;
    }
}
