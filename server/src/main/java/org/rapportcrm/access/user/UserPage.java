package org.rapportcrm.access.user;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.role.RoleChoice;
import org.rapportcrm.access.session.OpenSession;
import org.rapportcrm.web.FormErrors;

/**
 * A user, or the form for a new one.
 *
 * @param user null when they are to be invited
 */
public record UserPage(
        @Nullable UserRow user,
        UserForm form,
        List<Choice> departments,
        List<RoleChoice> roles,
        boolean secondFactor,
        List<OpenSession> sessions,
        FormErrors errors) {

    public String action() {
        return user == null ? "/settings/users" : "/settings/users/" + user.id();
    }

    public boolean has(RoleChoice role) {
        return form.roles().contains(role.id());
    }

    public boolean isIn(Choice department) {
        UUID chosen = form.department();
        return chosen != null && chosen.equals(department.id());
    }

    public boolean isDisabled() {
        return user != null && user.state() == UserState.DISABLED;
    }

    public boolean isInvited() {
        return user != null && user.state() == UserState.INVITED;
    }
}
