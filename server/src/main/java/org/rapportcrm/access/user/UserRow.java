package org.rapportcrm.access.user;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.role.RoleChoice;
import org.rapportcrm.web.Avatar;
import org.rapportcrm.web.Words;

/** A user in the list of users. */
public record UserRow(
        UUID id,
        String name,
        String email,
        @Nullable String department,
        UserState state,
        List<RoleChoice> roles) {

    public Avatar avatar() {
        return Avatar.person(id, name);
    }

    public String rolesText(Words words) {
        return roles.stream().map(role -> role.label(words)).collect(Collectors.joining(", "));
    }
}
