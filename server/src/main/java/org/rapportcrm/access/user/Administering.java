package org.rapportcrm.access.user;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.access.Postman.Letter;
import org.rapportcrm.access.department.Departments;
import org.rapportcrm.access.role.RoleChoice;
import org.rapportcrm.access.role.Roles;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inviting, changing and disabling users. Whoever administers users gains nothing by it: neither a
 * role nor a person's account with more rights than their own.
 */
@Component
class Administering {
    private final UserQueries users;
    private final UserStore store;
    private final Departments departments;
    private final Roles roles;
    private final WaysIn ways;
    private final Letters letters;

    Administering(
            UserQueries users,
            UserStore store,
            Departments departments,
            Roles roles,
            WaysIn ways,
            Letters letters) {
        this.users = users;
        this.store = store;
        this.departments = departments;
        this.roles = roles;
        this.ways = ways;
        this.letters = letters;
    }

    @Transactional
    UUID add(Viewer viewer, UserForm form) {
        roles.lock();
        departments.mustExist(form.department());
        roles.mustExist(form.roles());
        roles.mustCover(viewer, form.roles());
        UUID id = UuidV7.next();
        NewUser user =
                new NewUser(
                        form.name(),
                        form.email(),
                        form.department(),
                        viewer.locale(),
                        viewer.zone(),
                        form.roles());
        store.add(id, user, Author.of(viewer));
        return id;
    }

    @Transactional
    void change(Viewer viewer, UUID id, UserForm form) {
        roles.lock();
        departments.mustExist(form.department());
        roles.mustExist(form.roles());
        UserForm before = users.form(id).orElseThrow(RecordNotFound::new);
        List<UUID> touched = new ArrayList<>(before.roles());
        touched.addAll(form.roles());
        roles.mustCover(viewer, touched);
        store.change(id, before, form, Author.of(viewer));
        if (!before.email().equalsIgnoreCase(form.email()) && !id.equals(viewer.id())) {
            ways.endSessions(id);
        }
        roles.mustHaveAdministrator();
    }

    @Transactional
    void disable(Viewer viewer, UUID id) {
        roles.lock();
        mustCover(viewer, id);
        store.disable(id, Author.of(viewer));
        ways.close(id, Author.of(viewer));
        roles.mustHaveAdministrator();
    }

    @Transactional
    void enable(Viewer viewer, UUID id) {
        mustCover(viewer, id);
        store.enable(id, Author.of(viewer));
    }

    @Transactional
    void endSessions(Viewer viewer, UUID id) {
        mustCover(viewer, id);
        ways.endSessions(id);
        store.signedOut(id, Author.of(viewer));
    }

    @Transactional
    void endSession(Viewer viewer, UUID id, UUID session) {
        mustCover(viewer, id);
        if (!ways.endSession(id, session)) {
            throw new RecordNotFound();
        }
        store.signedOut(id, Author.of(viewer));
    }

    /** For whoever lost phone, key and paper; they are led to enroll anew if a role wants it. */
    @Transactional
    void resetFactors(Viewer viewer, UUID id) {
        mustCover(viewer, id);
        ways.resetFactors(id, Author.of(viewer));
    }

    /** An invitation until there is a password, a reset from then on. */
    @Transactional
    Letter link(Viewer viewer, UUID id) {
        mustCover(viewer, id);
        UserRow user = users.find(id).orElseThrow(RecordNotFound::new);
        return letters.of(user);
    }

    private void mustCover(Viewer viewer, UUID id) {
        UserRow user = users.find(id).orElseThrow(RecordNotFound::new);
        roles.mustCover(viewer, user.roles().stream().map(RoleChoice::id).toList());
    }
}
