package org.rapportcrm.access.provider;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.provider.Visits.Visit;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What somebody's return from a provider comes to. */
@Component
class ProviderSignIn {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Providers providers;
    private final OpenIdConnect protocol;
    private final Identities identities;
    private final Newcomers newcomers;

    ProviderSignIn(
            Providers providers,
            OpenIdConnect protocol,
            Identities identities,
            Newcomers newcomers) {
        this.providers = providers;
        this.protocol = protocol;
        this.identities = identities;
        this.newcomers = newcomers;
    }

    /**
     * Whom it lets in, or whose account is linked now; empty when it is nobody of ours.
     *
     * @param here who is signed in in this browser
     */
    Optional<UUID> arrive(Visit visit, String code, @Nullable UUID here, Locale locale) {
        Provider provider = providers.find(visit.provider()).orElseThrow(RecordNotFound::new);
        IdToken token = redeem(provider, code, visit);
        return switch (visit.purpose()) {
            case SIGN_IN -> signedIn(provider, token, locale);
            case LINK ->
                    Optional.ofNullable(visit.user())
                            .filter(user -> user.equals(here))
                            .filter(user -> identities.link(user, provider, token.subject()));
            case INVITATION ->
                    newcomers.invited(
                            provider,
                            token,
                            new Secret(
                                    Objects.requireNonNullElse(visit.secrets().invitation(), "")));
        };
    }

    private IdToken redeem(Provider provider, String code, Visit visit) {
        try {
            return protocol.redeem(
                    provider, providers.secret(provider.id()), code, visit.secrets());
        } catch (ProviderRefused refused) {
            LOG.warn(
                    "What came from {} was refused: {}",
                    provider.issuer(),
                    Objects.requireNonNull(refused.getCause()).getMessage());
            throw refused;
        }
    }

    private Optional<UUID> signedIn(Provider provider, IdToken token, Locale locale) {
        Optional<UUID> known = identities.user(provider.id(), token.subject());
        return known.isPresent()
                ? known.filter(identities::isActive)
                : newcomers.make(provider, token, locale);
    }
}
