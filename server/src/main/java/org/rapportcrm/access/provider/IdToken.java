package org.rapportcrm.access.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as a provider signed it:
 * https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
record IdToken(String subject, @Nullable String email, @Nullable String name) {
    /** Signatures by a key of the provider; none, and none by a secret that we share. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private static final int CLOCKS_DIFFER_BY_SECONDS = 60;
    private static final int OLDEST_SECONDS = 600;
    private static final int LONGEST_SUBJECT = 255;

    /** What it has to be for, and when. */
    record Asked(String issuer, String clientId, String nonce, Instant now) {}

    /** Throws {@link ProviderRefused} unless everything is right. */
    static IdToken of(String token, String keys, Asked asked) {
        Map<String, Object> claims = signed(token, keys);
        check("issuer", asked.issuer().equals(claims.get("iss")));
        List<String> audience = strings(claims.get("aud"));
        check("audience", audience.contains(asked.clientId()));
        Object party = claims.get("azp");
        check(
                "authorized party",
                party == null ? audience.size() == 1 : asked.clientId().equals(party));
        check("nonce", asked.nonce().equals(claims.get("nonce")));
        long now = asked.now().getEpochSecond();
        check("end", seconds(claims, "exp") > now - CLOCKS_DIFFER_BY_SECONDS);
        long issued = seconds(claims, "iat");
        check("time", issued <= now + CLOCKS_DIFFER_BY_SECONDS && issued > now - OLDEST_SECONDS);
        String subject = claims.get("sub") instanceof String text ? text : "";
        check("subject", !subject.isBlank() && subject.length() <= LONGEST_SUBJECT);
        return new IdToken(subject, text(claims, "email"), text(claims, "name"));
    }

    private static Map<String, Object> signed(String token, String keys) {
        try {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            processor.setJWSKeySelector(
                    new JWSVerificationKeySelector<>(
                            ALGORITHMS, new ImmutableJWKSet<>(JWKSet.parse(keys))));
            // the claims are checked above, by our clock
            processor.setJWTClaimsSetVerifier((_, _) -> {});
            return processor.process(token, null).toJSONObject();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new ProviderRefused("its signature is not right", e);
        }
    }

    private static void check(String what, boolean right) {
        if (!right) {
            throw new ProviderRefused("another " + what + " than expected");
        }
    }

    private static long seconds(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return claims.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static List<String> strings(@Nullable Object value) {
        return switch (value) {
            case String one -> List.of(one);
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }
}
