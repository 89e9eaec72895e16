package org.rapportcrm.analytics.matching.known;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.rapportcrm.analytics.matching.MatchRecord;
import org.rapportcrm.analytics.matching.Records;
import org.rapportcrm.analytics.matching.Schema;

/**
 * Records of somebody else with the truth about them.
 *
 * @param entity for each record, which of the real ones it is
 */
record KnownSet(String name, Records records, int[] entity) {
    private static final Path ROOT =
            Path.of(Objects.requireNonNullElse(System.getenv("RAPPORT_DATA"), "../../shared/data"));

    /** Collects rows of a file; a column of the file goes to the field of the same name. */
    static final class Builder {
        private final String name;
        private final Schema schema;
        private final Records records;
        private final List<String> truth = new ArrayList<>();

        Builder(String name, Schema schema) {
            this.name = name;
            this.schema = schema;
            this.records = new Records(schema);
        }

        /**
         * @param fields for each field of the schema in its order, the column or columns of the
         *     file
         */
        Builder read(
                String file,
                char separator,
                Function<Map<String, String>, String> truth,
                List<String> fields) {
            for (Map<String, String> row : rows(file, separator)) {
                MatchRecord.Builder one = schema.record();
                for (int field = 0; field < fields.size(); field++) {
                    for (String column : fields.get(field).split("\\|")) {
                        StringBuilder value = new StringBuilder();
                        for (String part : column.split("\\+")) {
                            value.append(' ').append(row.getOrDefault(part, ""));
                        }
                        one.add(field, value.toString().strip());
                    }
                }
                records.add(one.build());
                this.truth.add(truth.apply(row));
            }
            return this;
        }

        KnownSet build() {
            var numbers = new HashMap<String, Integer>();
            int[] entity =
                    truth.stream()
                            .mapToInt(id -> numbers.computeIfAbsent(id, unused -> numbers.size()))
                            .toArray();
            return new KnownSet(name, records, entity);
        }
    }

    static List<Map<String, String>> rows(String file, char separator) {
        Path path = ROOT.resolve(file);
        assumeTrue(
                Files.exists(path),
                () -> file + " is not here; RAPPORT_DATA names the folder that holds it");
        var rows = new ArrayList<Map<String, String>>();
        try (InputStream raw = Files.newInputStream(path);
                InputStream stream = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                var csv =
                        CsvReader.builder()
                                .fieldSeparator(separator)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .trimWhitespacesAroundQuotes(true)
                                .ofNamedCsvRecord(
                                        new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            csv.forEach(row -> {
                var fields = new HashMap<String, String>();
                row.getFieldsAsMap()
                        .forEach((column, value) -> fields.put(column.strip(), value.strip()));
                rows.add(fields);
            });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
