package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.access.db.Tables.PROVIDER;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 31 of security.md: a token proves something only if everything about it is right. */
class ProviderTokenTest extends AccessTest {
    private static final String SALES = "00000000-0000-7000-8000-000000000002";

    private FakeProvider provider = new FakeProvider(java.time.Clock.systemUTC());

    @BeforeEach
    void aProviderBringsUsers() {
        provider.close();
        provider = new FakeProvider(clock);
        db.execute("delete from access.provider");
        people.ruthTheAdministrator();
        signedIn("ruth@calder.example")
                .submit(
                        "/me",
                        "/settings/providers",
                        "label",
                        "Calder",
                        "issuer",
                        provider.issuer(),
                        "clientId",
                        FakeProvider.CLIENT,
                        "secret",
                        FakeProvider.SECRET,
                        "role",
                        SALES);
    }

    @AfterEach
    void theProviderGoes() {
        db.execute("delete from access.identity");
        db.execute("delete from access.provider");
        provider.close();
    }

    @Test
    void isTakenWhenAllIsRight() {
        assertThat(signIn().statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iss=https://evil.example",
                "iss=",
                "aud=somebody-else",
                "aud=",
                "nonce=another",
                "nonce=",
                "sub=",
                "azp=somebody-else",
                "exp=1",
                "exp=",
                "iat=1",
                "iat=99999999999"
            })
    void isRefusedWithAnotherClaim(String claim) {
        String[] said = claim.split("=", 2);
        provider.claims =
                usual -> {
                    Map<String, Object> claims = new LinkedHashMap<>(usual);
                    if (said[1].isEmpty()) {
                        claims.remove(said[0]);
                    } else {
                        claims.put(said[0], number(said[0], said[1]));
                    }
                    return claims;
                };

        assertRefused();
    }

    @Test
    void isRefusedForSeveralUnlessItWasMadeForUs() {
        provider.claims = usual -> with(usual, "aud", List.of(FakeProvider.CLIENT, "other"));
        assertRefused();

        provider.claims =
                usual ->
                        with(
                                with(usual, "aud", List.of(FakeProvider.CLIENT, "other")),
                                "azp",
                                FakeProvider.CLIENT);
        assertThat(signIn().statusCode()).isEqualTo(302);
    }

    @Test
    void isRefusedUnsigned() {
        provider.signing = claims -> new PlainJWT(claims).serialize();

        assertRefused();
    }

    @Test
    void isRefusedSignedByAStranger() throws Exception {
        var stranger = new RSASSASigner(new RSAKeyGenerator(2048).keyID("one").generate());
        provider.signing = claims -> signed(claims, JWSAlgorithm.RS256, stranger);

        assertRefused();
    }

    /** Whoever knows the public key could make these. */
    @Test
    void isRefusedSignedWithThePublicKeyAsASecret() throws Exception {
        var shared = new MACSigner(provider.key().toRSAPublicKey().getEncoded());
        provider.signing = claims -> signed(claims, JWSAlgorithm.HS256, shared);

        assertRefused();
    }

    @Test
    void isRefusedWhenThereIsNone() {
        provider.signing = _ -> "";

        assertRefused();
    }

    private void assertRefused() {
        assertThat(signIn().statusCode()).isEqualTo(422);
        assertThat(db.fetchValue("select count(*) from access.identity")).isEqualTo(0L);
    }

    private HttpResponse<String> signIn() {
        Browser browser = browser();
        HttpResponse<String> left =
                browser.submit("/sign-in", "/sign-in/with/" + db.fetchValue(PROVIDER.ID));
        return browser.get(provider.visit(Browser.page(left).select("main a.btn").attr("href")));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
        try {
            SignedJWT token =
                    new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object number(String name, String value) {
        return name.equals("exp") || name.equals("iat") ? (Object) Long.valueOf(value) : value;
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(claims);
        all.put(name, value);
        return all;
    }
}
