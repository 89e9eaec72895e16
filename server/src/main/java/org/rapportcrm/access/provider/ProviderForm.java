package org.rapportcrm.access.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator enters about a provider.
 *
 * @param secret never shown again; empty leaves it as it is
 */
public record ProviderForm(
        @NotBlank(message = "{access.error.name-missing}")
                @Size(max = 60, message = "{access.error.too-long}")
                String label,
        @Pattern(regexp = "https?://[^\\s?#]+", message = "{access.provider.issuer-wrong}")
                @Size(max = 500, message = "{access.error.too-long}")
                String issuer,
        @NotBlank(message = "{access.provider.client-missing}")
                @Size(max = 500, message = "{access.error.too-long}")
                String clientId,
        String secret,
        @Nullable UUID role) {
    public ProviderForm {
        label = Objects.requireNonNullElse((@Nullable String) label, "").strip();
        issuer = Objects.requireNonNullElse((@Nullable String) issuer, "").strip();
        clientId = Objects.requireNonNullElse((@Nullable String) clientId, "").strip();
        secret = Objects.requireNonNullElse((@Nullable String) secret, "").strip();
    }

    static ProviderForm empty() {
        return new ProviderForm("", "", "", "", null);
    }

    static ProviderForm of(Provider provider) {
        return new ProviderForm(
                provider.label(),
                provider.issuer(),
                provider.clientId(),
                "",
                provider.newUserRole());
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ProviderForm[" + issuer + "]";
    }
}
