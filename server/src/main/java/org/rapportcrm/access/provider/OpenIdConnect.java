package org.rapportcrm.access.provider;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapportcrm.access.outgoing.OutgoingCalls;
import org.rapportcrm.access.provider.Discovery.Doors;
import org.rapportcrm.access.provider.IdToken.Asked;
import org.rapportcrm.access.provider.Visits.Secrets;
import org.rapportcrm.shared.Secret;
import org.rapportcrm.web.BaseUrl;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Authorization code with PKCE; each time the provider is asked anew where its doors and keys are.
 */
@Component
class OpenIdConnect {
    static final String BACK = "/sign-in/back";

    private final Discovery discovery;
    private final OutgoingCalls calls;
    private final BaseUrl baseUrl;
    private final JsonMapper json;
    private final Clock clock;

    OpenIdConnect(
            Discovery discovery,
            OutgoingCalls calls,
            BaseUrl baseUrl,
            JsonMapper json,
            Clock clock) {
        this.discovery = discovery;
        this.calls = calls;
        this.baseUrl = baseUrl;
        this.json = json;
        this.clock = clock;
    }

    /** Where the browser goes. */
    URI door(Provider provider, Secret state, Secrets secrets) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("scope", "openid email profile");
        query.put("client_id", provider.clientId());
        query.put("redirect_uri", baseUrl.of(BACK));
        query.put("state", state.value());
        query.put("nonce", secrets.nonce());
        query.put("code_challenge_method", "S256");
        query.put("code_challenge", base64(new Secret(secrets.verifier()).hash()));
        URI door = discovery.of(provider.issuer()).authorization();
        return URI.create(door + (door.getRawQuery() == null ? "?" : "&") + form(query));
    }

    /** Whom the code stands for. */
    IdToken redeem(Provider provider, String secret, String code, Secrets secrets) {
        Doors doors = discovery.of(provider.issuer());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", baseUrl.of(BACK));
        fields.put("code_verifier", secrets.verifier());
        Map<String, String> headers = new LinkedHashMap<>();
        if (secret.isEmpty() || doors.secretInForm()) {
            fields.put("client_id", provider.clientId());
        }
        if (!secret.isEmpty() && doors.secretInForm()) {
            fields.put("client_secret", secret);
        } else if (!secret.isEmpty()) {
            headers.put("Authorization", basic(provider.clientId(), secret));
        }
        String token = token(calls.post(doors.token(), form(fields), headers));
        return IdToken.of(
                token,
                calls.get(doors.keys()),
                new Asked(
                        provider.issuer(), provider.clientId(), secrets.nonce(), clock.instant()));
    }

    private String token(String answer) {
        try {
            return json.readTree(answer).path("id_token").asString("");
        } catch (JacksonException e) {
            throw new ProviderRefused("its answer cannot be read", e);
        }
    }

    /** https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1 */
    private static String basic(String clientId, String secret) {
        String both = encoded(clientId) + ":" + encoded(secret);
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
