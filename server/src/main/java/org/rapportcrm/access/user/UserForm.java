package org.rapportcrm.access.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator enters about a user. */
public record UserForm(
        @NotBlank(message = "{access.error.name-missing}")
                @Size(max = 200, message = "{access.error.too-long}")
                String name,
        @NotBlank(message = "{access.error.email-missing}")
                @Email(message = "{access.error.email-wrong}")
                @Size(max = 254, message = "{access.error.too-long}")
                String email,
        @Nullable UUID department,
        List<UUID> roles) {

    public UserForm {
        // what a request leaves out is null, whatever the type says
        name = Objects.requireNonNullElse((@Nullable String) name, "").strip();
        email = Objects.requireNonNullElse((@Nullable String) email, "").strip();
        roles = roles == null ? List.of() : roles.stream().filter(Objects::nonNull).toList();
    }

    static UserForm empty() {
        return new UserForm("", "", null, List.of());
    }
}
