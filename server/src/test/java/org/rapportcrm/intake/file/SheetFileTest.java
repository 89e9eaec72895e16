package org.rapportcrm.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.shared.Problem;

class SheetFileTest {
    @TempDir Path folder;

    @Test
    void readsWhatAPersonWouldType() throws IOException {
        Path file = folder.resolve("people.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("People");
            for (int i = 0; i < 7; i++) {
                sheet.value(0, i, "Column " + (char) ('A' + i));
            }
            sheet.value(1, 0, "Müller & Söhne <1>");
            sheet.value(1, 1, 0.1 + 0.2);
            sheet.value(1, 2, 436641234567L);
            sheet.value(1, 3, LocalDate.of(1981, 3, 4));
            sheet.style(1, 3).format("dd.mm.yyyy").set();
            sheet.value(1, 4, LocalDateTime.of(2026, 11, 21, 14, 30));
            sheet.style(1, 4).format("yyyy-mm-dd h:mm").set();
            sheet.value(1, 5, true);
            sheet.inlineString(1, 6, "in line");
        }

        Read read = read(file, FileForm.Choice.DETECT);

        assertThat(read.header()).hasSize(7).startsWith("Column A");
        assertThat(read.rows())
                .containsExactly(
                        List.of(
                                "Müller & Söhne <1>",
                                "0.3",
                                "436641234567",
                                "1981-03-04",
                                "2026-11-21 14:30:00",
                                "true",
                                "in line"));
        assertThat(read.form()).isEqualTo(FileForm.sheet("People", true));
    }

    @Test
    void readsWhateverAnotherProgramWrites() throws IOException {
        SplittableRandom chance = new SplittableRandom(20261122);
        for (int run = 0; run < 20; run++) {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 30; row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < 1 + chance.nextInt(8); column++) {
                    cells.add(text(chance));
                }
                rows.add(cells);
            }
            Path file = folder.resolve(run + ".xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook book = new Workbook(out, "test", "1.0")) {
                Worksheet sheet = book.newWorksheet("Rows");
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            }

            assertThat(read(file, new FileForm.Choice(null, null, false, null)).rows())
                    .isEqualTo(rows);
        }
    }

    private static String text(SplittableRandom chance) {
        String letters = "aZ09 =+-@<>&\"'ß漢\ud83d\ude00_x\t\n";
        StringBuilder text = new StringBuilder("x");
        for (int i = chance.nextInt(12); i > 0; i--) {
            int at = chance.nextInt(letters.codePointCount(0, letters.length()));
            text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, at)));
        }
        return text.toString();
    }

    @Test
    void takesTheFirstSheetWithRowsOrTheChosenOne() throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("Cover");
            book.newWorksheet("One").value(0, 0, "name");
            book.newWorksheet("Two").value(0, 0, "other");
        }

        assertThat(read(file, FileForm.Choice.DETECT).header()).containsExactly("name");
        assertThat(read(file, new FileForm.Choice(null, null, null, "Two")).header())
                .containsExactly("other");
        assertThat(read(file, FileForm.Choice.DETECT).sheets())
                .containsExactly("Cover", "One", "Two");
    }

    @Test
    void readsCellsByTheirPlaceAndLeavesGapsAndDecorationOut() throws IOException {
        Path file =
                new HandmadeWorkbook()
                        .with(
                                "xl/sharedStrings.xml",
                                "<sst><si><t>name</t></si><si><r><t>An</t></r><rPh><t>no</t></rPh><r><t>n</t></r></si><si><t>a_x000D_b</t></si></sst>")
                        .sheet(
                                "<row r='3'><c r='A3' t='s'><v>0</v></c><c r='C3' t='inlineStr'><is><t>city</t></is></c><c r='XFD3' s='4'/></row>"
                                        + "<row r='4'><c r='XFD4' s='1'/></row>"
                                        + "<row r='7'><c r='A7' t='s'><v>1</v></c><c r='C7' t='str'><f>A1&amp;B1</f><v>Graz</v></c></row>"
                                        + "<row><c t='s'><v>2</v></c><c t='s'><v>99</v></c><c t='e'><v>#N/A</v></c></row>")
                        .writtenTo(folder.resolve("gaps.xlsx"));

        Read read = read(file, FileForm.Choice.DETECT);

        assertThat(read.header()).containsExactly("name", "", "city");
        assertThat(read.rows())
                .containsExactly(List.of("Ann", "", "Graz"), List.of("a\rb", "", "#N/A"));
        assertThat(read.lines()).containsExactly(7L, 8L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "61 | dd/mm/yy | 1900-03-01",
                "1 | dd/mm/yy | 1900-01-01",
                "44197.999999 | yyyy-mm-dd hh:mm | 2021-01-02 00:00:00",
                "0.5 | [$-409]h:mm AM/PM | 12:00:00",
                "44197 | mmm-yy | 2021-01-01",
                "44197 | \"day\" 0 | 44197",
                "44197 | [Red]0.00 | 44197",
                "1.5 | General | 1.5",
                "-3 | dd/mm/yy | -3",
                "1E+500 | 0 | 1E+500",
                "1E-999999999 | 0 | 1E-999999999",
                "9E18 | dd/mm/yy | 9000000000000000000",
                "4.36641234567E11 | 0 | 436641234567",
                "words | 0 | words"
            })
    void tellsDatesFromNumbersByTheirFormat(String written, String format, String typed) {
        assertThat(CellNumber.text(written, CellStyles.of(format), false)).isEqualTo(typed);
    }

    @Test
    void countsFrom1904WhereTheWorkbookSaysSo() throws IOException {
        Path file =
                new HandmadeWorkbook()
                        .with(
                                "xl/workbook.xml",
                                "<workbook><workbookPr date1904='1'/><sheets><sheet name='A' id='r1'/></sheets></workbook>")
                        .with(
                                "xl/styles.xml",
                                "<styleSheet><cellStyleXfs><xf numFmtId='0'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>")
                        .sheet("<row r='1'><c r='A1' s='1'><v>1</v></c></row>")
                        .writtenTo(folder.resolve("mac.xlsx"));

        assertThat(read(file, FileForm.Choice.DETECT).rows())
                .containsExactly(List.of("1904-01-02"));
    }

    @Test
    void refusesAZipBombBeforeItFillsAnything() throws IOException {
        Path sheet =
                new HandmadeWorkbook()
                        .writtenTo(
                                folder.resolve("bomb.xlsx"),
                                "<worksheet><sheetData>",
                                "<row/>".repeat(10_000),
                                2_000);
        Path texts =
                new HandmadeWorkbook()
                        .with("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(8_000_000))
                        .sheet("")
                        .writtenTo(folder.resolve("texts.xlsx"));
        HandmadeWorkbook many = new HandmadeWorkbook().sheet("");
        for (int i = 0; i < 10_001; i++) {
            many.with("xl/media/" + i, "");
        }

        assertThat(problem(sheet)).isEqualTo("intake.problem.bomb");
        assertThat(problem(texts)).isEqualTo("intake.problem.many-texts");
        assertThat(problem(many.writtenTo(folder.resolve("many.xlsx"))))
                .isEqualTo("intake.problem.bomb");
    }

    @Test
    void holdsNoMoreInMemoryThanItsBounds() throws IOException {
        String open = "<worksheet><sheetData><row r='2'><c r='A2' t='inlineStr'><is><t>";
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 1 << 16; i++) {
            noise.append((char) ('a' + (i * 7919L % 104729) % 26));
        }
        Path cell =
                new HandmadeWorkbook().writtenTo(folder.resolve("c.xlsx"), open, "" + noise, 40);
        Path attribute =
                new HandmadeWorkbook()
                        .writtenTo(folder.resolve("a.xlsx"), "<worksheet a='", "" + noise, 80);
        Path wide =
                new HandmadeWorkbook()
                        .sheet("<row r='1'><c r='XFD1' t='inlineStr'><is><t>x</t></is></c></row>")
                        .writtenTo(folder.resolve("w.xlsx"));

        assertThat(problem(cell)).isEqualTo("intake.problem.long-cell");
        assertThat(problem(attribute)).isEqualTo("intake.problem.bomb");
        assertThat(problem(wide)).isEqualTo("intake.problem.columns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]> | &e;",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'> %p;]> | x",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]> | &b;"
            })
    void refusesDocumentTypesAndEntities(String type, String text) throws IOException {
        Path file =
                new HandmadeWorkbook()
                        .with(
                                "xl/worksheets/sheet1.xml",
                                type
                                        + "<worksheet><sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>"
                                        + text
                                        + "</t></is></c></row></sheetData></worksheet>")
                        .writtenTo(folder.resolve("xxe.xlsx"));

        assertThat(problem(file)).isEqualTo("intake.problem.torn-workbook");
    }

    @Test
    void saysWhatIsWrongWithOtherFiles() throws IOException {
        Path old = folder.resolve("old.xls");
        Files.write(old, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0});
        Path torn = folder.resolve("torn.xlsx");
        Files.write(torn, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
        Path other =
                new HandmadeWorkbook().with("word/document.xml", "").writtenTo(folder.resolve("d"));
        Path text = folder.resolve("text.docx");
        new HandmadeWorkbook()
                .with(
                        "_rels/.rels",
                        "<Relationships><Relationship Type='x/officeDocument' Target='word/document.xml'/></Relationships>")
                .writtenTo(text);

        assertThat(problem(old)).isEqualTo("intake.problem.spreadsheet");
        assertThat(problem(torn)).isEqualTo("intake.problem.torn-workbook");
        assertThat(problem(other)).isEqualTo("intake.problem.torn-workbook");
        assertThat(problem(text)).isEqualTo("intake.problem.packed");
    }

    /** What a file holds. */
    private record Read(
            FileForm form,
            List<String> sheets,
            List<String> header,
            List<List<String>> rows,
            List<Long> lines) {}

    private static Read read(Path file, FileForm.Choice choice) {
        try (TableFile table = TableFile.open(file, file.getFileName().toString(), choice)) {
            List<List<String>> rows = new ArrayList<>();
            List<Long> lines = new ArrayList<>();
            table.forEachRemaining(row -> {
                rows.add(row.cells());
                lines.add(row.line());
            });
            return new Read(table.form(), table.sheets(), table.header(), rows, lines);
        }
    }

    private static String problem(Path file) {
        try {
            read(file, FileForm.Choice.DETECT);
            return "none";
        } catch (Problem e) {
            return e.messageKey();
        }
    }
}
