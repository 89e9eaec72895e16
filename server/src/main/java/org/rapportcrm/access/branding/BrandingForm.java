package org.rapportcrm.access.branding;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Name and color of the organization as they are typed. */
public record BrandingForm(
        @NotBlank(message = "{access.error.organization-missing}")
                @Size(max = 100, message = "{access.error.too-long}")
                String name,
        String accent) {

    public BrandingForm {
        name = Objects.requireNonNullElse((@Nullable String) name, "").strip();
        accent = Objects.requireNonNullElse((@Nullable String) accent, "").strip();
    }
}
