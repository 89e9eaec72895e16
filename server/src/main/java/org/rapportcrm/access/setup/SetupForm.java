package org.rapportcrm.access.setup;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the first administrator tells us. */
public record SetupForm(
        @NotBlank(message = "{access.error.organization-missing}")
                @Size(max = 200, message = "{access.error.too-long}")
                String organization,
        @NotBlank(message = "{access.error.name-missing}")
                @Size(max = 200, message = "{access.error.too-long}")
                String name,
        @NotBlank(message = "{access.error.email-missing}")
                @Email(message = "{access.error.email-wrong}")
                @Size(max = 254, message = "{access.error.too-long}")
                String email,
        String password) {

    public SetupForm {
        organization = text(organization).strip();
        name = text(name).strip();
        email = text(email).strip();
        password = text(password);
    }

    static SetupForm empty() {
        return new SetupForm("", "", "", "");
    }

    /** A field that a request leaves out is null, whatever the type says. */
    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
