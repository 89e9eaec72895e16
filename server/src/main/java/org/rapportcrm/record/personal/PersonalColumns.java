package org.rapportcrm.record.personal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The registry of columns that no field of a kind describes, of every module. A test compares it
 * with the database, so that none is forgotten.
 */
public final class PersonalColumns {
    private static final String PERSONAL = "personal";

    private PersonalColumns() {}

    public static List<PersonalColumn> all() {
        try (var in =
                        Objects.requireNonNull(
                                PersonalColumns.class.getResourceAsStream(
                                        "/personal-columns.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(PersonalColumns::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<PersonalColumn> read(String line) {
        String[] parts = line.split("\\s*\\|\\s*");
        if (parts.length != 4 || parts[3].isBlank()) {
            throw new IllegalStateException("table | personal or other | columns | why: " + line);
        }
        boolean personal = parts[1].equals(PERSONAL);
        return Stream.of(parts[2].split("\\s+"))
                .map(column -> new PersonalColumn(parts[0], column, personal, parts[3]));
    }
}
