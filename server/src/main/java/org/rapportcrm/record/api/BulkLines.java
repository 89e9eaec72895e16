package org.rapportcrm.record.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream, one after the other, in bounded memory. Empty lines count and are skipped.
 */
final class BulkLines {
    static final int LONGEST = 1 << 20;
    static final int MOST = 100_000;

    private final InputStream in;
    private int number;
    private OptionalInt tooLarge = OptionalInt.empty();

    BulkLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Null behind the last one. */
    @Nullable BulkLine next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0) {
            if (next == '\n') {
                number++;
                if (line.size() > 0) {
                    return line(line);
                }
            } else if (next != '\r') {
                line.write(next);
                if (line.size() > LONGEST) {
                    number++;
                    return cut();
                }
            }
            next = in.read();
        }
        number++;
        return line.size() == 0 ? null : line(line);
    }

    /** The first line that was more than we take; what is behind it is not read. */
    OptionalInt tooLarge() {
        return tooLarge;
    }

    private @Nullable BulkLine line(ByteArrayOutputStream line) {
        return number > MOST ? cut() : new BulkLine(number, line.toByteArray());
    }

    private @Nullable BulkLine cut() {
        tooLarge = OptionalInt.of(number);
        return null;
    }
}
