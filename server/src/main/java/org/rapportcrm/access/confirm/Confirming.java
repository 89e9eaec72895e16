package org.rapportcrm.access.confirm;

import static org.rapportcrm.access.db.Tables.APP_USER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.access.confirm.ConfirmPage.Means;
import org.rapportcrm.access.factor.Ceremony;
import org.rapportcrm.access.factor.Passkeys;
import org.rapportcrm.access.factor.RelyingParty;
import org.rapportcrm.access.factor.SecondFactors;
import org.rapportcrm.access.session.Client;
import org.rapportcrm.access.session.CurrentSession;
import org.rapportcrm.access.session.SecretCookie;
import org.rapportcrm.access.session.Sessions;
import org.rapportcrm.access.signin.SigningIn;
import org.springframework.stereotype.Component;

/** Whether it is still the user who sits there: by password, code or passkey. */
@Component
class Confirming {
    private final DSLContext db;
    private final SigningIn signingIn;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final RelyingParty party;
    private final Sessions sessions;

    Confirming(
            DSLContext db,
            SigningIn signingIn,
            SecondFactors factors,
            Passkeys passkeys,
            RelyingParty party,
            Sessions sessions) {
        this.db = db;
        this.signingIn = signingIn;
        this.factors = factors;
        this.passkeys = passkeys;
        this.party = party;
        this.sessions = sessions;
    }

    boolean confirm(CurrentSession session, Proof proof, HttpServletRequest request) {
        boolean right = isRight(session, proof, request);
        if (right) {
            sessions.prove(session);
        }
        return right;
    }

    Means means(UUID user, HttpServletRequest request) {
        boolean password =
                db.fetchExists(
                        APP_USER, APP_USER.ID.eq(user).and(APP_USER.PASSWORD_HASH.isNotNull()));
        boolean passkey = party.isReachedBy(request) && factors.hasPasskey(user);
        return new Means(password, factors.hasApp(user), passkey);
    }

    private boolean isRight(CurrentSession session, Proof proof, HttpServletRequest request) {
        UUID user = session.viewer().id();
        Client client = Client.of(request);
        if (!proof.passkey().isEmpty()) {
            return SecretCookie.SESSION
                    .read(request)
                    .flatMap(bearer -> passkeys.whose(bearer, Ceremony.CONFIRM, proof.passkey()))
                    .filter(user::equals)
                    .isPresent();
        }
        if (!proof.code().isBlank()) {
            return factors.accepts(session.viewer(), proof.code(), client);
        }
        return !proof.password().isEmpty()
                && signingIn.confirms(
                        user, proof.password(), client, SecretCookie.BROWSER.read(request));
    }
}
