package org.rapportcrm.access.provider;

import static org.rapportcrm.access.db.Tables.PROVIDER_VISIT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.Vault;
import org.rapportcrm.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Those who are away at a provider; each comes back once, in the browser that left, and soon. */
@Component
class Visits {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String SEALED_FOR = "provider-visit";

    private final DSLContext db;
    private final Clock clock;
    private final Vault vault;
    private final JsonMapper json;

    Visits(DSLContext db, Clock clock, Vault vault, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.vault = vault;
        this.json = json;
    }

    enum Purpose {
        SIGN_IN,
        LINK,
        INVITATION
    }

    /** What only we and, in part, the provider know. */
    record Secrets(String verifier, String nonce, @Nullable String invitation) {
        static Secrets next(@Nullable String invitation) {
            return new Secrets(Secret.next().value(), Secret.next().value(), invitation);
        }
    }

    /**
     * Why somebody went.
     *
     * @param user to link; null at sign-in
     */
    record Visit(
            UUID provider, Purpose purpose, @Nullable UUID user, Secrets secrets, String next) {}

    @Transactional
    void begin(Secret state, Secret bearer, Visit visit) {
        Instant now = clock.instant();
        db.deleteFrom(PROVIDER_VISIT).where(PROVIDER_VISIT.EXPIRES_AT.le(now)).execute();
        db.insertInto(PROVIDER_VISIT)
                .set(PROVIDER_VISIT.STATE_HASH, state.hash())
                .set(PROVIDER_VISIT.BEARER_HASH, bearer.hash())
                .set(PROVIDER_VISIT.PROVIDER_ID, visit.provider())
                .set(PROVIDER_VISIT.PURPOSE, visit.purpose().name())
                .set(PROVIDER_VISIT.USER_ID, visit.user())
                .set(PROVIDER_VISIT.SEALED_SECRETS, sealed(visit.secrets()))
                .set(PROVIDER_VISIT.NEXT, visit.next())
                .set(PROVIDER_VISIT.EXPIRES_AT, now.plus(LIFE))
                .execute();
    }

    @Transactional
    Optional<Visit> end(Secret state, Secret bearer) {
        return db.deleteFrom(PROVIDER_VISIT)
                .where(PROVIDER_VISIT.STATE_HASH.eq(state.hash()))
                .and(PROVIDER_VISIT.BEARER_HASH.eq(bearer.hash()))
                .and(PROVIDER_VISIT.EXPIRES_AT.gt(clock.instant()))
                .returning()
                .fetchOptional(row ->
                        new Visit(
                                row.getProviderId(),
                                Purpose.valueOf(row.getPurpose()),
                                row.getUserId(),
                                opened(row.getSealedSecrets()),
                                row.getNext()));
    }

    private byte[] sealed(Secrets secrets) {
        return vault.seal(SEALED_FOR, json.writeValueAsBytes(secrets));
    }

    private Secrets opened(byte[] sealed) {
        return json.readValue(
                new String(vault.open(SEALED_FOR, sealed), StandardCharsets.UTF_8), Secrets.class);
    }
}
