package org.rapportcrm.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows on their way into one table by COPY, the fastest way in for many; a few are inserted by a
 * statement that the server keeps, which takes one round trip instead of two. They travel in the
 * transaction that is open on the thread. A value is written by its {@code toString()}, a
 * collection as an array, null as NULL. Not safe for use by many threads.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-copy.html">COPY, text format</a>
 */
public final class CopyRows {
    private static final int FEW = 8;

    private final String table;
    private final List<String> columns;
    private final List<@Nullable String[]> few = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int count;

    /** Rows for {@code table}, whose values come in the order of {@code columns}. */
    public CopyRows(String table, String... columns) {
        this(table, List.of(columns));
    }

    private CopyRows(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Further rows for the same columns. */
    CopyRows further() {
        return new CopyRows(table, columns);
    }

    public CopyRows add(@Nullable Object... values) {
        if (count < FEW) {
            few.add(Arrays.stream(values).map(CopyRows::sent).toArray(String[]::new));
        } else {
            few.forEach(this::write);
            few.clear();
            write(values);
        }
        count++;
        return this;
    }

    private void write(@Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values[i]);
        }
        text.append('\n');
    }

    public int count() {
        return count;
    }

    /** Sends the rows and forgets them; sends nothing when there are none. */
    public void send(DSLContext db) {
        if (count == 0) {
            return;
        }
        db.connection(few.isEmpty() ? this::copy : this::insert);
        few.clear();
        text.setLength(0);
        count = 0;
    }

    private void copy(Connection connection) throws SQLException {
        String statement = "copy " + table + names() + " from stdin";
        Reader reader = new StringReader(text.toString());
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(Connection connection) throws SQLException {
        String places = columns.stream().map(_ -> "?").collect(Collectors.joining(", ", "(", ")"));
        String rows = String.join(", ", Collections.nCopies(count, places));
        String insert = "insert into " + table + names() + " values " + rows;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int place = 0;
            for (@Nullable String[] values : few) {
                for (@Nullable String value : values) {
                    // of no type: the column's, as with COPY
                    statement.setObject(++place, value, Types.OTHER);
                }
            }
            statement.executeUpdate();
        }
    }

    private String names() {
        return columns.stream().collect(Collectors.joining(", ", " (", ")"));
    }

    private static @Nullable String sent(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Collection<?> items -> storable(arrayLiteral(items));
            default -> storable(value.toString());
        };
    }

    /** PostgreSQL has no NUL in text; the replacement character keeps its place visible. */
    private static String storable(String text) {
        return text.replace('\0', '\ufffd');
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
