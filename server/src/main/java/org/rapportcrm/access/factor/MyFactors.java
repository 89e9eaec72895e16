package org.rapportcrm.access.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapportcrm.access.Organization;
import org.rapportcrm.access.factor.FactorsPage.Enrolling;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What users do with their own factors. Each change ends their other sessions. */
@Component
class MyFactors {
    private final AuthenticatorApps apps;
    private final Passkeys passkeys;
    private final PasskeyStore store;
    private final RecoveryCodes codes;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Organization organization;

    MyFactors(
            AuthenticatorApps apps,
            Passkeys passkeys,
            PasskeyStore store,
            RecoveryCodes codes,
            SecondFactors factors,
            Sessions sessions,
            Organization organization) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.store = store;
        this.codes = codes;
        this.factors = factors;
        this.sessions = sessions;
        this.organization = organization;
    }

    void beginApp(Viewer user) {
        apps.begin(user.id());
    }

    Optional<Enrolling> enrolling(Viewer user, String email) {
        return apps.unconfirmed(user.id())
                .map(Base32::of)
                .map(secret ->
                        new Enrolling(QrCode.of(address(secret, email)), Base32.grouped(secret)));
    }

    /** The recovery codes that come with a first factor; empty when the code is wrong. */
    @Transactional
    Optional<List<String>> confirmApp(CurrentSession session, String code) {
        boolean first = !factors.has(session.viewer().id());
        return apps.confirm(session.viewer().id(), code.replaceAll("\\s", ""))
                ? Optional.of(added(session, first, "app added"))
                : Optional.empty();
    }

    @Transactional
    void removeApp(CurrentSession session) {
        if (apps.remove(session.viewer().id())) {
            changed(session, "app removed");
        }
    }

    /** As {@link #confirmApp}, by what the authenticator answered. */
    @Transactional
    Optional<List<String>> addPasskey(
            CurrentSession session, Secret bearer, String name, String answer) {
        boolean first = !factors.has(session.viewer().id());
        return passkeys.add(bearer, session.viewer(), name, answer)
                ? Optional.of(added(session, first, "passkey added: " + name))
                : Optional.empty();
    }

    @Transactional
    void removePasskey(CurrentSession session, UUID id) {
        if (store.remove(session.viewer().id(), id)) {
            changed(session, "passkey removed");
        }
    }

    @Transactional
    List<String> renewCodes(CurrentSession session) {
        List<String> fresh = codes.renew(session.viewer().id());
        changed(session, "recovery codes renewed");
        return fresh;
    }

    private List<String> added(CurrentSession session, boolean first, String what) {
        List<String> fresh = first ? codes.renew(session.viewer().id()) : List.of();
        changed(session, what);
        return fresh;
    }

    private void changed(CurrentSession session, String what) {
        sessions.endOthers(session);
        factors.changed(session.viewer(), what);
    }

    /** https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
    private String address(String secret, String email) {
        String issuer = encoded("Rapport " + organization.name());
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(issuer, encoded(email), secret, issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
