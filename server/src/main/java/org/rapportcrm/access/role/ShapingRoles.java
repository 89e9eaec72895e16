package org.rapportcrm.access.role;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapportcrm.access.NameTaken;
import org.rapportcrm.access.StillInUse;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what roles may do. Nobody changes a right beyond their own. */
@Component
class ShapingRoles {
    private static final String TYPE = "role";

    private final RoleStore store;
    private final Roles roles;
    private final FieldCover cover;
    private final Journal journal;

    ShapingRoles(RoleStore store, Roles roles, FieldCover cover, Journal journal) {
        this.store = store;
        this.roles = roles;
        this.cover = cover;
        this.journal = journal;
    }

    @Transactional
    UUID add(Viewer viewer, String name) {
        UUID id = UuidV7.next();
        if (!store.add(id, name)) {
            throw new NameTaken(name);
        }
        journal.write(Author.of(viewer), Change.created(TYPE, id, null, Map.of("name", name)));
        return id;
    }

    @Transactional
    void rename(Viewer viewer, UUID id, String name) {
        roles.lock();
        RoleRow row = store.find(id);
        if (row.isBuiltIn()) {
            throw new NotAllowed(Permission.of(TYPE, org.rapportcrm.shared.Action.ADMINISTER));
        }
        if (!store.rename(id, name)) {
            throw new NameTaken(name);
        }
        journal.write(
                Author.of(viewer),
                Change.changed(
                        TYPE, id, null, Map.of("name", row.role().name()), Map.of("name", name)));
    }

    @Transactional
    void grant(Viewer viewer, UUID id, Map<String, String> fields) {
        roles.lock();
        if (store.find(id).everything()) {
            throw new NotAllowed(Permission.of(TYPE, org.rapportcrm.shared.Action.ADMINISTER));
        }
        Matrix matrix = store.matrix(id);
        Map<Permission, Reach> before = matrix.grants();
        Map<Permission, Reach> after = matrix.chosen(fields);
        mustCover(viewer, before, after);
        store.grant(id, after);
        if (!before.equals(after)) {
            cover.mustCover(viewer, List.of(id));
        }
        journal.write(
                Author.of(viewer), Change.changed(TYPE, id, null, words(before), words(after)));
    }

    /** A demand, not a right: whoever shapes roles may make it of every role. */
    @Transactional
    void requireSecondFactor(Viewer viewer, UUID id, boolean required) {
        boolean before = store.find(id).secondFactor();
        store.requireSecondFactor(id, required);
        journal.write(
                Author.of(viewer),
                Change.changed(
                        TYPE,
                        id,
                        null,
                        Map.of("second-factor", before),
                        Map.of("second-factor", required)));
    }

    @Transactional
    void delete(Viewer viewer, UUID id) {
        roles.lock();
        RoleRow row = store.find(id);
        if (row.isBuiltIn() || row.users() > 0) {
            throw new StillInUse();
        }
        store.delete(id);
        journal.write(Author.of(viewer), Change.of(Change.Kind.DELETED, TYPE, id, null));
    }

    private static void mustCover(
            Viewer viewer, Map<Permission, Reach> before, Map<Permission, Reach> after) {
        Set<Permission> touched = new HashSet<>(before.keySet());
        touched.addAll(after.keySet());
        for (Permission permission : touched) {
            Reach from = before.getOrDefault(permission, Reach.NONE);
            Reach to = after.getOrDefault(permission, Reach.NONE);
            if (from != to && from.orWider(to).compareTo(viewer.reach(permission)) > 0) {
                throw new MoreThanOwnRights(permission);
            }
        }
    }

    private static Map<String, String> words(Map<Permission, Reach> grants) {
        Map<String, String> words = new HashMap<>();
        grants.forEach((permission, reach) -> words.put(permission.toString(), reach.name()));
        return words;
    }
}
