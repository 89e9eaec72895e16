package org.rapportcrm.record.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Problem;

/**
 * The place of a row in an order: it stays right when the row itself is changed or deleted.
 *
 * @param value of the field that rows stand by, as text; null among those without
 */
public record Cursor(@Nullable String value, UUID id) {
    private static final int ID_LENGTH = 36;
    private static final int LONGEST = 4_000;

    /** A text that no list has given out. */
    public static final class BadCursor extends Problem {
        private static final long serialVersionUID = 1L;

        BadCursor() {
            super(Kind.INVALID, "record.list.bad-cursor");
        }
    }

    public String text() {
        String plain = id + (value == null ? "" : "=" + value);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws BadCursor when it is none
     */
    public static Cursor of(String text) {
        try {
            if (text.length() > LONGEST) {
                throw new BadCursor();
            }
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            UUID id = UUID.fromString(plain.substring(0, Math.min(ID_LENGTH, plain.length())));
            String rest = plain.substring(ID_LENGTH);
            return new Cursor(rest.isEmpty() ? null : rest.substring(1), id);
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new BadCursor();
        }
    }
}
