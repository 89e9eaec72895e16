package org.rapportcrm.record.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The lines of a stream, one after the other, in bounded memory. Empty lines count and are skipped.
 */
final class BulkLines {
    static final int LONGEST = 1 << 20;
    static final int MOST = 100_000;

    private final InputStream in;
    private int number;

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
                    throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
                }
            }
            next = in.read();
        }
        number++;
        return line.size() == 0 ? null : line(line);
    }

    private BulkLine line(ByteArrayOutputStream line) {
        if (number > MOST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return new BulkLine(number, line.toByteArray());
    }
}
