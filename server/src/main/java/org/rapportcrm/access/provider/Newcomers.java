package org.rapportcrm.access.provider;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.access.link.OneTimeLinks;
import org.rapportcrm.access.link.Purpose;
import org.rapportcrm.access.user.NewUser;
import org.rapportcrm.access.user.UserStore;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.shared.UuidV7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first time that somebody comes from a provider. */
@Component
class Newcomers {
    private final Identities identities;
    private final UserStore users;
    private final OneTimeLinks links;

    Newcomers(Identities identities, UserStore users, OneTimeLinks links) {
        this.identities = identities;
        this.users = users;
        this.links = links;
    }

    /**
     * A user for whom nobody knows yet, with the role that the provider is set up with. Never a
     * user who is here already: an address that a provider names proves nothing.
     */
    @Transactional
    Optional<UUID> make(Provider provider, IdToken token, Locale locale) {
        UUID role = provider.newUserRole();
        String email = token.email();
        if (role == null || email == null || identities.isKnown(email)) {
            return Optional.empty();
        }
        UUID id = UuidV7.next();
        NewUser user =
                new NewUser(
                        Objects.requireNonNullElse(token.name(), email),
                        email,
                        null,
                        locale,
                        ZoneId.systemDefault(),
                        List.of(role));
        users.add(id, user, Author.of(user.asViewer(id)));
        identities.link(id, provider, token.subject());
        return Optional.of(id);
    }

    /** Whoever holds an invitation; it is used up like one that a password was chosen with. */
    @Transactional
    Optional<UUID> invited(Provider provider, IdToken token, Secret invitation) {
        return links.invited(invitation)
                .filter(user -> identities.link(user, provider, token.subject()))
                .map(user -> {
                    links.use(Purpose.INVITATION, invitation);
                    return user;
                });
    }
}
