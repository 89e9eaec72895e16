package org.rapportcrm.intake.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, none longer than we hold in memory. */
final class BoundedLines {
    private final Reader text;
    private long line;
    private boolean afterReturn;

    BoundedLines(Reader text) {
        this.text = new BufferedReader(text, 1 << 16);
    }

    /** The number of the line that was read last, from 1. */
    long line() {
        return line;
    }

    /** The next line without its end; null after the last one. */
    @Nullable String read() throws IOException {
        StringBuilder read = new StringBuilder();
        line++;
        for (int c = text.read(); c >= 0; c = text.read()) {
            boolean rest = c == '\n' && afterReturn;
            afterReturn = c == '\r';
            if (rest) {
                continue;
            }
            if (c == '\n' || c == '\r') {
                return read.toString();
            }
            read.append((char) c);
            if (read.length() > Limits.LONGEST_ROW) {
                throw FileBeyondLimit.row(line);
            }
        }
        return read.isEmpty() ? null : read.toString();
    }
}
