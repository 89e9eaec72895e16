package org.rapportcrm.access.provider;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.outgoing.OutgoingCalls;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a provider says about itself: https://openid.net/specs/openid-connect-discovery-1_0.html */
@Component
class Discovery {
    private final OutgoingCalls calls;
    private final JsonMapper json;

    Discovery(OutgoingCalls calls, JsonMapper json) {
        this.calls = calls;
        this.json = json;
    }

    /**
     * Where its doors are.
     *
     * @param secretInForm it takes our secret in the form only, not in a header
     */
    record Doors(URI authorization, URI token, URI keys, boolean secretInForm) {}

    Doors of(String issuer) {
        try {
            String base = issuer.endsWith("/") ? issuer : issuer + "/";
            String said = calls.get(URI.create(base + ".well-known/openid-configuration"));
            JsonNode node = json.readTree(said);
            if (!issuer.equals(text(node, "issuer"))) {
                throw new ProviderRefused("it calls itself otherwise");
            }
            List<String> ways =
                    node.path("token_endpoint_auth_methods_supported")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList();
            return new Doors(
                    uri(node, "authorization_endpoint"),
                    uri(node, "token_endpoint"),
                    uri(node, "jwks_uri"),
                    ways.contains("client_secret_post") && !ways.contains("client_secret_basic"));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new ProviderRefused("its description cannot be read", e);
        }
    }

    private static URI uri(JsonNode node, String field) {
        URI uri = URI.create(Objects.requireNonNullElse(text(node, field), ""));
        if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
            throw new ProviderRefused("it names no " + field);
        }
        return uri;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || !value.isString() ? null : value.asString();
    }
}
