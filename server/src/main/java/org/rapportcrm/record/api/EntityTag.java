package org.rapportcrm.record.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.WireJson;

/**
 * Names what a viewer sees of a record now: it is another as soon as anything of that is another.
 */
public final class EntityTag {
    private static final int BYTES = 16;

    private EntityTag() {}

    /** Whether what a program read last is still so. */
    public static boolean fits(String match, String now) {
        return match.strip().equals("*") || List.of(match.strip().split("\\s*,\\s*")).contains(now);
    }

    public static String of(Map<String, @Nullable Object> json) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(WireJson.MAPPER.writeValueAsBytes(json));
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(java.util.Arrays.copyOf(hash, BYTES))
                    + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
