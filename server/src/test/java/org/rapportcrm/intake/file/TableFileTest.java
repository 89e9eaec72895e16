package org.rapportcrm.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false", "UTF-8, true",
        "UTF-16LE, false", "UTF-16LE, true",
        "UTF-16BE, false", "UTF-16BE, true",
        "UTF-32LE, false", "UTF-32LE, true",
        "UTF-32BE, false", "UTF-32BE, true",
        "windows-1252, false"
    })
    void readsEveryEncoding(String encoding, boolean mark) {
        String text = "Name,Stadt\r\nZoë Müller,Köln\r\nJosé Ibáñez,Málaga\r\n";
        Path file = file(((mark ? "\ufeff" : "") + text).getBytes(Charset.forName(encoding)));

        Read read = read(file);

        assertThat(read.form.encoding().label()).isEqualTo(encoding);
        assertThat(read.header).containsExactly("Name", "Stadt");
        assertThat(read.cells)
                .containsExactly(List.of("Zoë Müller", "Köln"), List.of("José Ibáñez", "Málaga"));
    }

    @Test
    void keepsLettersOfWindowsThatComeAfterAFarStretchOfAscii() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("name,city\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 20_000; i++) {
            bytes.write("Ann,Vienna\n".getBytes(StandardCharsets.US_ASCII));
        }
        bytes.write("Zoë,Köln\n".getBytes(Charset.forName("windows-1252")));
        bytes.write("Zoë,Köln\n".getBytes(StandardCharsets.UTF_8));

        Read read = read(file(bytes.toByteArray()));

        assertThat(read.cells)
                .hasSize(20_002)
                .endsWith(List.of("Zoë", "Köln"), List.of("Zoë", "Köln"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheDelimiterAlsoWhereCellsHoldOthers(String delimiter) {
        String line = String.join(delimiter, "Ann", "\"a, b; c | d\"", "Vienna");
        String text = String.join(delimiter, "name", "note", "city") + "\n" + line + "\n";

        Read read = read(file(text));

        assertThat(read.cells).containsExactly(List.of("Ann", "a, b; c | d", "Vienna"));
    }

    @Test
    void takesTheDelimiterThatExcelWritesAtTheTop() {
        Read read = read(file("sep=;\nname;city\nAnn;Vienna, Austria\n"));

        assertThat(read.header).containsExactly("name", "city");
        assertThat(read.cells).containsExactly(List.of("Ann", "Vienna, Austria"));
    }

    @Test
    void keepsLineBreaksAndQuotesInsideACell() {
        Read read = read(file("name,note\nAnn,\"first\nsecond \"\"quoted\"\"\"\nBen,x\n"));

        assertThat(read.cells)
                .containsExactly(List.of("Ann", "first\nsecond \"quoted\""), List.of("Ben", "x"));
        assertThat(read.lines).containsExactly(2L, 4L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,note\nAnn,x\nBen,\"never closed\nCleo,y\nDora,z\n",
                "name,note\nAnn,x\nBen,\"never closed\nCleo,\"y\"\nDora,z\n",
                "name,note\nAnn,x\nBen,\"closed\" and more\nCleo,y\n"
            })
    void refusesAQuoteThatWouldSwallowRowsAndNamesItsLine(String text) {
        assertThatThrownBy(() -> read(file(text)))
                .isInstanceOf(BrokenQuotes.class)
                .hasMessage("intake.problem.quotes [3]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@cove.example,Ann\nben@cove.example,Ben\n",
                "Ann,+43 1 55555\nBen,+43 1 66666\n",
                "17850,Ann\n17851,Ben\n",
                "2026-11-21,Ann\n2026-11-22,Ben\n"
            })
    void takesAFirstRowOfValuesAsData(String text) {
        Read read = read(file(text));

        assertThat(read.header).isEmpty();
        assertThat(read.cells).hasSize(2);
    }

    @Test
    void keepsColumnsOfTheSameOrNoName() {
        Read read = read(file("mail,mail,,name\na@x.example,b@x.example,c,Ann\n"));

        assertThat(read.header).containsExactly("mail", "mail", "", "name");
        assertThat(read.cells).containsExactly(List.of("a@x.example", "b@x.example", "c", "Ann"));
    }

    @Test
    void readsAFileAsSomebodyWhoKnowsBetterSays() {
        Path file = file("name;city\nAnn;Vienna\n");

        try (TableFile table =
                TableFile.open(
                        file, "t", new FileForm.Choice(TextEncoding.UTF_8, ',', false, null))) {
            assertThat(table.header()).isEmpty();
            assertThat(table.next().cells()).containsExactly("name;city");
        }
    }

    @Test
    void passesOverRowsWithoutAnything() {
        Read read = read(file("name,city\n\nAnn,Vienna\n,,,\n  ,\nBen,Graz\n"));

        assertThat(read.cells).containsExactly(List.of("Ann", "Vienna"), List.of("Ben", "Graz"));
    }

    @Test
    void refusesByNameWhatIsNoTable() throws IOException {
        assertThatThrownBy(() -> read(file(""))).hasMessage("intake.problem.empty [table.csv]");
        assertThatThrownBy(() -> read(file("\ufeff")))
                .hasMessage("intake.problem.empty [table.csv]");
        assertThatThrownBy(() -> read(file("PK\3\4 and more")))
                .hasMessage("intake.problem.torn-workbook [table.csv]");
        byte[] noise = new byte[4096];
        new java.util.SplittableRandom(7).nextBytes(noise);
        assertThatThrownBy(() -> read(file(noise))).hasMessage("intake.problem.binary [table.csv]");
        assertThatThrownBy(() -> read(folder.resolve("gone.csv")))
                .hasMessage("intake.problem.unreadable [gone.csv]");
    }

    @Test
    void saysWhereAPackedFileBreaksOff() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("name,city\n".getBytes(StandardCharsets.UTF_8));
            var random = new java.util.SplittableRandom(7);
            for (int i = 0; i < 100_000; i++) {
                out.write((random.nextLong() + ",Vienna\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] half = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

        assertThatThrownBy(() -> read(file(half)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageStartingWith("intake.problem.cut-off");
    }

    @Test
    void refusesTooManyColumnsByLine() {
        String wide = "x,".repeat(10_000) + "x\n";

        assertThatThrownBy(() -> read(file("a,b\n1,2\n" + wide)))
                .hasMessage("intake.problem.columns [3, 1000]");
    }

    @Test
    void refusesACellThatIsTooLongByLine() {
        String text = "name,note\nAnn,x\nBen," + "y".repeat(Limits.LONGEST_CELL + 1) + "\n";

        assertThatThrownBy(() -> read(file(text)))
                .hasMessage("intake.problem.long-cell [3, 1048576]");
    }

    @Test
    void refusesARowThatIsTooLongByLine() {
        String cell = "y".repeat(Limits.LONGEST_CELL / 2) + ",";
        String text = "name,note\nBen," + cell.repeat(17) + "\n";

        assertThatThrownBy(() -> read(file(text)))
                .hasMessage("intake.problem.long-line [2, 8388608]");
    }

    private record Read(
            FileForm form, List<String> header, List<List<String>> cells, List<Long> lines) {}

    private static Read read(Path file) {
        List<List<String>> cells = new ArrayList<>();
        List<Long> lines = new ArrayList<>();
        try (TableFile table = TableFile.open(file)) {
            while (table.hasNext()) {
                RawRow row = table.next();
                cells.add(row.cells());
                lines.add(row.line());
            }
            return new Read(table.form(), table.header(), cells, lines);
        }
    }

    private Path file(String text) {
        return file(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] bytes) {
        try {
            return Files.write(folder.resolve("table.csv"), bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
