package org.rapportcrm.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Writes rows as a file whose header names the fields. */
final class Table {
    private Table() {}

    static Path write(Path file, List<Map<String, Object>> rows) throws IOException {
        TreeSet<String> header = new TreeSet<>();
        rows.forEach(row -> header.addAll(row.keySet()));
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord(header);
            for (Map<String, Object> row : rows) {
                csv.writeRecord(header.stream().map(field -> cell(row.get(field))).toList());
            }
        }
        return file;
    }

    private static String cell(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> several -> several.getFirst().toString();
            default -> value.toString();
        };
    }
}
