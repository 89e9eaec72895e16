package org.rapportcrm.access.factor;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.shared.Viewer;

/**
 * What a script hands to the authenticator:
 * https://www.w3.org/TR/webauthn-3/#dictionary-makecredentialoptions
 */
final class CeremonyOptions {
    private CeremonyOptions() {}

    static Map<String, Object> create(
            String rpId, Viewer user, String email, byte[] challenge, List<byte[]> known) {
        return Map.of(
                "rp", Map.of("id", rpId, "name", "Rapport"),
                "user",
                        Map.of(
                                "id",
                                text(handle(user.id())),
                                "name",
                                email,
                                "displayName",
                                user.name()),
                "challenge", text(challenge),
                "timeout", Challenges.LIFE.toMillis(),
                "attestation", "none",
                "pubKeyCredParams",
                        Passkeys.ALGORITHMS.stream()
                                .map(each ->
                                        Map.of(
                                                "type",
                                                "public-key",
                                                "alg",
                                                each.getAlg().getValue()))
                                .toList(),
                "excludeCredentials", descriptors(known),
                "authenticatorSelection",
                        Map.of("residentKey", "preferred", "userVerification", "preferred"));
    }

    static Map<String, Object> get(
            String rpId, Ceremony ceremony, byte[] challenge, List<byte[]> allowed) {
        return Map.of(
                "rpId", rpId,
                "challenge", text(challenge),
                "timeout", Challenges.LIFE.toMillis(),
                "allowCredentials", descriptors(allowed),
                "userVerification", ceremony.needsVerifiedUser() ? "required" : "preferred");
    }

    /** By this an authenticator knows the user again. */
    static byte[] handle(UUID user) {
        return java.nio.ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits())
                .array();
    }

    private static List<Map<String, String>> descriptors(List<byte[]> credentialIds) {
        return credentialIds.stream()
                .map(id -> Map.of("type", "public-key", "id", text(id)))
                .toList();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
