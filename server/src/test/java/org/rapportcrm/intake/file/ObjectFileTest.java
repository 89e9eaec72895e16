package org.rapportcrm.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectFileTest {
    @TempDir Path folder;

    @Test
    void flattensObjectsAndLists() throws IOException {
        List<RawRow> rows =
                rows(
                        """
                        {"id": 7, "name": {"first": "Ann", "last": "Meyer"}, "tags": ["a", "b"], "active": true}

                        {"id": 8, "phones": [{"number": "1"}, {"number": "2"}], "total": 1e2, "gone": null}
                        """);

        assertThat(header)
                .containsExactly(
                        "id",
                        "name.first",
                        "name.last",
                        "tags",
                        "active",
                        "phones.1.number",
                        "phones.2.number",
                        "total",
                        "gone",
                        "…");
        assertThat(rows.getFirst().cells())
                .containsExactly("7", "Ann", "Meyer", "a ::: b", "true", "", "", "", "", "");
        assertThat(rows.getLast().cells())
                .containsExactly("8", "", "", "", "", "1", "2", "1E+2", "", "");
        assertThat(rows.getLast().line()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 1, \"id\": 2}",
                "{\"id\": 1} trailing",
                "{\"id\": ",
                "[1, 2]",
                "no json",
                "DEEP"
            })
    void keepsALineThatIsNoObjectWithItsReason(String line) throws IOException {
        String bad = line.equals("DEEP") ? "{\"a\":".repeat(101) + "1" + "}".repeat(101) : line;

        List<RawRow> rows = rows("{\"id\": 1}\n" + bad + "\n{\"id\": 3}\n");

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).fault()).isNotNull();
        assertThat(rows.get(1).line()).isEqualTo(2);
        assertThat(rows.get(1).cells()).containsExactly("", bad);
        assertThat(rows.get(2).fault()).isNull();
    }

    @Test
    void putsWhatOnlyLaterLinesKnowIntoTheLastColumn() throws IOException {
        List<RawRow> rows = rows("{\"id\": 1}\n".repeat(1_000) + "{\"id\": 2, \"late\": \"x\"}\n");

        assertThat(header).containsExactly("id", "…");
        assertThat(rows.getLast().cells()).containsExactly("2", "late: x");
    }

    @Test
    void refusesALineLongerThanMemory() throws IOException {
        String line = "{\"id\": \"" + "x".repeat(9_000_000) + "\"}\n";

        assertThatThrownBy(() -> rows("{\"id\": 1}\n" + line))
                .hasMessageContaining("intake.problem.long-line [2,");
    }

    private List<String> header = List.of();

    private List<RawRow> rows(String text) throws IOException {
        Path file = folder.resolve("rows.ndjson");
        Files.writeString(file, text);
        try (TableFile table = TableFile.open(file)) {
            header = table.header();
            List<RawRow> rows = new ArrayList<>();
            table.forEachRemaining(rows::add);
            assertThat(table.form().format()).isEqualTo(FileFormat.NDJSON);
            return rows;
        }
    }
}
