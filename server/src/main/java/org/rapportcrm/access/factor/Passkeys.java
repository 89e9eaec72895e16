package org.rapportcrm.access.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.factor.PasskeyStore.Known;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.shared.Viewer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Web Authentication: https://www.w3.org/TR/webauthn-3/ */
@Component
public class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    static final List<PublicKeyCredentialParameters> ALGORITHMS =
            Stream.of(
                            COSEAlgorithmIdentifier.ES256,
                            COSEAlgorithmIdentifier.EdDSA,
                            COSEAlgorithmIdentifier.RS256)
                    .map(algorithm ->
                            new PublicKeyCredentialParameters(
                                    PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                    .toList();

    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager();
    private final AttestedCredentialDataConverter converter =
            new AttestedCredentialDataConverter(new ObjectConverter());
    private final RelyingParty party;
    private final Challenges challenges;
    private final PasskeyStore store;
    private final Answers answers;

    Passkeys(RelyingParty party, Challenges challenges, PasskeyStore store, Answers answers) {
        this.party = party;
        this.challenges = challenges;
        this.store = store;
        this.answers = answers;
    }

    /** For {@code navigator.credentials.create}. */
    Map<String, Object> creation(Secret bearer, Viewer user, String email) {
        byte[] challenge = challenges.issue(bearer, Ceremony.ADD);
        return CeremonyOptions.create(
                party.id(), user, email, challenge, store.credentialIds(user.id()));
    }

    /**
     * For {@code navigator.credentials.get}.
     *
     * @param user whose passkeys will do; null lets the authenticator say who it is
     */
    public Map<String, Object> request(Secret bearer, Ceremony ceremony, @Nullable UUID user) {
        byte[] challenge = challenges.issue(bearer, ceremony);
        List<byte[]> allowed = user == null ? List.of() : store.credentialIds(user);
        return CeremonyOptions.get(party.id(), ceremony, challenge, allowed);
    }

    /** False when the answer is not to our question, or the passkey is known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(Secret bearer, Viewer user, String name, String answer) {
        return asked(bearer, Ceremony.ADD)
                .flatMap(asked -> created(asked, answer))
                .map(data -> {
                    var made = Objects.requireNonNull(data.getAttestationObject());
                    var credential =
                            Objects.requireNonNull(
                                    made.getAuthenticatorData().getAttestedCredentialData());
                    return store.add(
                            user.id(),
                            name,
                            credential.getCredentialId(),
                            converter.convert(credential),
                            made.getAuthenticatorData().getSignCount());
                })
                .orElse(false);
    }

    /** Whose passkey answered our question. */
    @Transactional
    public Optional<UUID> whose(Secret bearer, Ceremony ceremony, String answer) {
        return asked(bearer, ceremony).flatMap(asked -> signer(asked, ceremony, answer));
    }

    private Optional<ServerProperty> asked(Secret bearer, Ceremony ceremony) {
        return challenges
                .take(bearer, ceremony)
                .map(challenge ->
                        ServerProperty.builder()
                                .origin(new Origin(party.origin()))
                                .rpId(party.id())
                                .challenge(new DefaultChallenge(challenge))
                                .build());
    }

    private Optional<RegistrationData> created(ServerProperty asked, String answer) {
        try {
            return Optional.of(
                    webAuthn.verify(
                            answers.created(answer),
                            new RegistrationParameters(asked, ALGORITHMS, false, true)));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            LOG.info("A passkey was not taken: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<UUID> signer(ServerProperty asked, Ceremony ceremony, String answer) {
        try {
            AuthenticationData data = webAuthn.parse(answers.signed(answer));
            return Optional.ofNullable(data.getCredentialId())
                    .flatMap(store::find)
                    .filter(known -> isOwn(known, data))
                    .map(known -> signed(asked, ceremony, data, known));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            LOG.info("A passkey was refused: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private UUID signed(
            ServerProperty asked, Ceremony ceremony, AuthenticationData data, Known known) {
        byte[] id = known.credentialId();
        webAuthn.verify(
                data,
                new AuthenticationParameters(
                        asked, record(known), List.of(id), ceremony.needsVerifiedUser(), true));
        store.used(id, Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        return known.user();
    }

    /** Authenticators that say whose passkey it is have to say so truly. */
    private static boolean isOwn(Known known, AuthenticationData data) {
        return Optional.ofNullable(data.getUserHandle())
                .map(handle -> Arrays.equals(handle, CeremonyOptions.handle(known.user())))
                .orElse(true);
    }

    private CredentialRecordImpl record(Known known) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                known.signatures(),
                converter.convert(known.credential()),
                null,
                null,
                null,
                null);
    }
}
