package org.rapportcrm.access;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.rapportcrm.shared.Secret;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator in software, which says whatever a test wants it to say. */
final class SoftKey {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int WITH_CREDENTIAL = 64;

    final byte[] id = Secret.next().hash();
    private final KeyPair pair;
    String origin;
    String rpId = "localhost";
    boolean verified = true;
    long count;
    String userHandle = "";

    SoftKey(String origin) {
        this.origin = origin;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code navigator.credentials.create} answers to these options. */
    String created(Map<?, ?> options) {
        if (options.get("user") instanceof Map<?, ?> user) {
            userHandle = String.valueOf(user.get("id"));
        }
        byte[] data = join(data(WITH_CREDENTIAL), new byte[16], length(id), id, publicKey());
        byte[] object =
                join(
                        HexFormat.of().parseHex("a363666d74646e6f6e656761747453746d74a0"),
                        HexFormat.of().parseHex("68617574684461746159"),
                        length(data),
                        data);
        return answer(
                Map.of(
                        "clientDataJSON", text(client("webauthn.create", options)),
                        "attestationObject", text(object)));
    }

    /** As {@code navigator.credentials.get} answers to these options. */
    String signed(Map<?, ?> options) {
        count++;
        byte[] client = client("webauthn.get", options);
        byte[] data = data(0);
        return answer(
                Map.of(
                        "clientDataJSON", text(client),
                        "authenticatorData", text(data),
                        "signature", text(signature(join(data, sha256(client)))),
                        "userHandle", userHandle));
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(
                Map.of(
                        "id", text(id),
                        "rawId", text(id),
                        "type", "public-key",
                        "response", response,
                        "clientExtensionResults", Map.of()));
    }

    private byte[] client(String type, Map<?, ?> options) {
        return JSON.writeValueAsBytes(
                Map.of(
                        "type", type,
                        "challenge", String.valueOf(options.get("challenge")),
                        "origin", origin));
    }

    private byte[] data(int more) {
        int flags = PRESENT | (verified ? VERIFIED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(sha256(rpId.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) count)
                .array();
    }

    /** COSE: an elliptic curve, ES256, P-256, x, y. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return join(
                HexFormat.of().parseHex("a5010203262001215820"),
                number(point.getAffineX()),
                HexFormat.of().parseHex("225820"),
                number(point.getAffineY()));
    }

    private byte[] signature(byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[32];
        int used = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - used, whole, 32 - used, used);
        return whole;
    }

    private static byte[] length(byte[] bytes) {
        return ByteBuffer.allocate(2).putShort((short) bytes.length).array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
