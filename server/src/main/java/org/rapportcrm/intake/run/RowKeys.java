package org.rapportcrm.intake.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.intake.file.RawRow;

/**
 * Under which key a row stands in the ledger. A row with an id of its own stands under that. Any
 * other stands under its file and place: the file is known by how it begins (header and first row),
 * so that the same file is the same under any name, and a longer version of it continues where the
 * shorter one ended.
 */
final class RowKeys {
    private final String file;

    private RowKeys(String file) {
        this.file = file;
    }

    static RowKeys of(List<String> header, RawRow first) {
        return new RowKeys(hash(header, first.cells()));
    }

    /** Tells files with the same columns. */
    static String ofHeader(List<String> header) {
        return hash(header, List.of());
    }

    private static String hash(List<String> columns, List<String> first) {
        List<String> header = columns;
        while (!header.isEmpty() && header.getLast().isEmpty()) {
            header = header.subList(0, header.size() - 1);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.join("\u001f", header).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(String.join("\u001f", first).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String key(RawRow row, @Nullable String ownId) {
        return ownId == null ? file + ":" + row.number() : "=" + ownId;
    }

    /** The row's own id in its source; empty where it has none. */
    static Optional<String> ownId(String key) {
        return key.startsWith("=") ? Optional.of(key.substring(1)) : Optional.empty();
    }

    /** The row's place in its file, from a key without an id of its own. */
    static long number(String key) {
        return Long.parseLong(key.substring(key.lastIndexOf(':') + 1));
    }
}
