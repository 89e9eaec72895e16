package org.rapportcrm.access.provider;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.role.RoleChoice;
import org.rapportcrm.web.FormErrors;

/**
 * One provider, or the form for a new one.
 *
 * @param provider null when it is to be added
 * @param back where a provider has to send people to
 */
public record ProviderPage(
        @Nullable Provider provider,
        ProviderForm form,
        List<RoleChoice> roles,
        String back,
        FormErrors errors) {

    public String action() {
        return provider == null ? "/settings/providers" : "/settings/providers/" + provider.id();
    }

    public boolean isFor(RoleChoice role) {
        UUID chosen = form.role();
        return chosen != null && chosen.equals(role.id());
    }

    public boolean hasSecret() {
        return provider != null && provider.secret();
    }
}
