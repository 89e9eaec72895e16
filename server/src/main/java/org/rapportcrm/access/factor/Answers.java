package org.rapportcrm.access.factor;

import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.RegistrationRequest;
import java.util.Base64;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a browser sends of a passkey:
 * https://www.w3.org/TR/webauthn-3/#typedefdef-publickeycredentialjson
 */
@Component
class Answers {
    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    RegistrationRequest created(String answer) {
        JsonNode response = json.readTree(answer).path("response");
        return new RegistrationRequest(
                bytes(response, "attestationObject"), bytes(response, "clientDataJSON"));
    }

    AuthenticationRequest signed(String answer) {
        JsonNode whole = json.readTree(answer);
        JsonNode response = whole.path("response");
        byte[] credentialId = bytes(whole, "rawId");
        byte[] authenticator = bytes(response, "authenticatorData");
        byte[] client = bytes(response, "clientDataJSON");
        byte[] signature = bytes(response, "signature");
        return response.path("userHandle").isString()
                ? new AuthenticationRequest(
                        credentialId,
                        bytes(response, "userHandle"),
                        authenticator,
                        client,
                        signature)
                : new AuthenticationRequest(credentialId, authenticator, client, signature);
    }

    private static byte[] bytes(JsonNode node, String field) {
        String text = node.path(field).asString("");
        if (text.isEmpty()) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return Base64.getUrlDecoder().decode(text);
    }
}
