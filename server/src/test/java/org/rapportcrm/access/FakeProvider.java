package org.rapportcrm.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.shared.Secret;
import tools.jackson.databind.json.JsonMapper;

/** A provider on the wire, which says whatever a test wants it to say. */
final class FakeProvider implements AutoCloseable {
    static final String CLIENT = "rapport";
    static final String SECRET = "hush: äöü%";

    /** One for all: looking for its primes takes as long as the rest of a test. */
    private static final RSAKey KEY = newKey();

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    String subject = "priya-at-the-provider";
    String email = "priya.r@provider.example";
    Function<JWTClaimsSet, String> signing;
    UnaryOperator<Map<String, Object>> claims = UnaryOperator.identity();

    FakeProvider(Clock clock) {
        this.clock = clock;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        signing = this::signed;
        server.createContext("/.well-known/openid-configuration", it -> answer(it, 200, doors()));
        server.createContext(
                "/keys", it -> answer(it, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    RSAKey key() {
        return KEY;
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The user signs in here; returns the path that their browser is sent back to. */
    String visit(String address) {
        URI uri = URI.create(address);
        Map<String, String> query = parsed(uri.getRawQuery());
        if (!query.getOrDefault("code_challenge_method", "").equals("S256")) {
            throw new IllegalArgumentException("no PKCE: " + address);
        }
        String code = Secret.next().value();
        codes.put(code, query);
        URI back = URI.create(query.getOrDefault("redirect_uri", ""));
        return back.getPath() + "?code=" + code + "&state=" + query.get("state");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                parsed(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        String challenge =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(new Secret(form.getOrDefault("code_verifier", "")).hash());
        boolean right =
                asked != null
                        && challenge.equals(asked.get("code_challenge"))
                        && form.getOrDefault("redirect_uri", "").equals(asked.get("redirect_uri"))
                        && basic().equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (!right || asked == null) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String token = signing.apply(claims(asked.getOrDefault("nonce", "")));
        answer(
                exchange,
                200,
                "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\""
                        + token
                        + "\"}");
    }

    private JWTClaimsSet claims(String nonce) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> usual = new LinkedHashMap<>();
        usual.put("iss", issuer());
        usual.put("aud", CLIENT);
        usual.put("sub", subject);
        usual.put("email", email);
        usual.put("name", "Priya R.");
        usual.put("nonce", nonce);
        usual.put("iat", now);
        usual.put("exp", now + 300);
        try {
            return JWTClaimsSet.parse(claims.apply(usual));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(JWTClaimsSet said) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build();
            SignedJWT token = new SignedJWT(header, said);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String doors() {
        return new JsonMapper()
                .writeValueAsString(
                        Map.of(
                                "issuer", issuer(),
                                "authorization_endpoint", issuer() + "/authorize",
                                "token_endpoint", issuer() + "/token",
                                "jwks_uri", issuer() + "/keys"));
    }

    private static String basic() {
        String secret = java.net.URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parsed(String form) {
        return Stream.of(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(
                        Collectors.toMap(
                                field -> field[0],
                                field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
