package org.rapportcrm.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rapportcrm.analytics.matching.made.Town;

/** A made town, of which it is known who is who, as files for imports. */
record TownHall(int size) {
    private static final int SEED = 1;

    /** The names of the file's columns, in the order of the town's fields. */
    private static final String COLUMNS =
            "id,first name,last name,birthday,street,postal code,city,phone,email,kind,country\n";

    /**
     * Writes the customers into as many files as there are sources, by turns.
     *
     * @return for each customer, whose id is T and the place in here, which person it is
     */
    int[] write(List<Path> sources) throws IOException {
        List<BufferedWriter> out = new ArrayList<>();
        try {
            for (Path source : sources) {
                out.add(Files.newBufferedWriter(source));
                out.getLast().write(COLUMNS);
            }
            int[] row = {0};
            return Town.tell(
                    size,
                    SEED,
                    person -> {
                        String cells =
                                person.values().stream()
                                        .map(values -> values.isEmpty() ? "" : values.getFirst())
                                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(","));
                        int number = row[0]++;
                        write(
                                out.get(number % out.size()),
                                "T%d,%s,person,AT\n".formatted(number, cells));
                    });
        } finally {
            for (BufferedWriter one : out) {
                one.close();
            }
        }
    }

    private static void write(BufferedWriter out, String line) {
        try {
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
