package org.rapportcrm.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A form with nothing but a name. */
public record NameForm(
        @NotBlank(message = "{access.error.name-missing}")
                @Size(max = 100, message = "{access.error.too-long}")
                String name) {
    public NameForm {
        name = Objects.requireNonNullElse((@Nullable String) name, "").strip();
    }
}
