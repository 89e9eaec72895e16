package org.rapportcrm.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into one table by COPY, the fastest way in. They travel in the transaction that
 * is open on the thread. A value is written by its {@code toString()}, a collection as an array,
 * null as NULL. Not safe for use by many threads.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, text format</a>
 */
public final class CopyRows {
    private final String statement;
    private final StringBuilder text = new StringBuilder();
    private int count;

    /** Rows for {@code table}, whose values come in the order of {@code columns}. */
    public CopyRows(String table, String... columns) {
        this("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
    }

    private CopyRows(String statement) {
        this.statement = statement;
    }

    /** Further rows for the same columns. */
    CopyRows further() {
        return new CopyRows(statement);
    }

    public CopyRows add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values[i]);
        }
        text.append('\n');
        count++;
        return this;
    }

    public int count() {
        return count;
    }

    /** Sends the rows and forgets them; sends nothing when there are none. */
    public void send(DSLContext db) {
        if (count == 0) {
            return;
        }
        Reader reader = new StringReader(text.toString());
        db.connection(connection -> {
            try {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        text.setLength(0);
        count = 0;
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case Collection<?> items -> escape(arrayLiteral(items));
            case UUID _, Number _, Instant _, Boolean _ -> text.append(value);
            default -> escape(value.toString());
        }
    }

    private void escape(String value) {
        int plain = plainBefore(value);
        // nearly every value is plain, and taken over in one piece
        text.append(value, 0, plain);
        for (int i = plain; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                // PostgreSQL has no NUL in text; the replacement character keeps its place visible
                case '\0' -> text.append('\ufffd');
                default -> text.append(c);
            }
        }
    }

    /** How many characters come before the first one that COPY would misread. */
    private static int plainBefore(String value) {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c == '\\' || c < ' ') {
                return i;
            }
        }
        return length;
    }

    private static String arrayLiteral(Collection<?> items) {
        return items.stream()
                .map(item -> '"' + quoted(item.toString()) + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String item) {
        return item.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
