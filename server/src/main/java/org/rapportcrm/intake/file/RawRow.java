package org.rapportcrm.intake.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;

/**
 * One record of a file as it stood there.
 *
 * @param number counts data rows from 1
 * @param line where it starts in the file
 * @param fault why it is no record at all; then a cell holds it as it came
 */
public record RawRow(long number, long line, List<String> cells, @Nullable Reason fault) {
    public RawRow(long number, long line, List<String> cells) {
        this(number, line, cells, null);
    }

    RawRow numbered(long count) {
        return new RawRow(count, line, cells, fault);
    }

    /**
     * The first eight bytes of SHA-256 over the cells: tells whether a row is the same as before.
     */
    public long contentHash() {
        MessageDigest digest = sha256();
        for (String cell : cells) {
            digest.update(cell.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0x1f);
        }
        return java.nio.ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** The cell of a column, or an empty text where the row is too short. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** How much memory it takes, in characters. */
    public long length() {
        return cells.stream().mapToLong(String::length).sum();
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
