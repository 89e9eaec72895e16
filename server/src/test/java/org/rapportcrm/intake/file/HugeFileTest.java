package org.rapportcrm.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files far larger than the heap of the process that reads them. */
@Tag("full")
class HugeFileTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir Path folder;

    /** Reads the file that it is given; run in a process of its own with a small heap. */
    static final class Reading {
        public static void main(String[] args) {
            try (TableFile table = TableFile.open(Path.of(args[0]))) {
                long rows = 0;
                while (table.hasNext()) {
                    table.next();
                    rows++;
                }
                System.out.print(rows + " rows");
            } catch (FileBeyondLimit e) {
                System.out.print(e.messageKey());
            }
        }
    }

    @Test
    void streamTwoGigabytesThroughASmallHeap() throws Exception {
        Path file = folder.resolve("huge.csv");
        byte[] row =
                ("Ann Müller,ann@cove.example," + "x".repeat(180) + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        long rows = 2_048L * MEGABYTE / row.length;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("name,email,note\n".getBytes(StandardCharsets.UTF_8));
            repeat(out, row, rows);
        }

        assertThat(readWithSmallHeap(file)).isEqualTo(rows + " rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"x", "x "})
    void refuseALineOfFiveHundredMegabytes(String start) throws Exception {
        Path file = folder.resolve("line.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(("name,email\n" + start).getBytes(StandardCharsets.UTF_8));
            repeat(out, "x".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8), 500);
        }

        assertThat(readWithSmallHeap(file)).isEqualTo("intake.problem.long-cell");
    }

    @Test
    void refuseALineOfFiveHundredMegabytesInSmallCells() throws Exception {
        Path file = folder.resolve("cells.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("name,email\n".getBytes(StandardCharsets.UTF_8));
            repeat(out, "x,".repeat(MEGABYTE / 2).getBytes(StandardCharsets.UTF_8), 500);
        }

        assertThat(readWithSmallHeap(file)).isEqualTo("intake.problem.columns");
    }

    @Test
    void streamAWorkbookOfAHundredThousandRowsThroughASmallHeap() throws Exception {
        Path file = folder.resolve("rows.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("People");
            for (int row = 0; row <= 100_000; row++) {
                for (int column = 0; column < 10; column++) {
                    sheet.inlineString(row, column, "cell " + row + " in " + column);
                }
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }

        assertThat(readWithSmallHeap(file)).isEqualTo("100000 rows");
    }

    private static void repeat(OutputStream out, byte[] part, long times) throws IOException {
        byte[] block = part;
        long blocks = times;
        if (part.length < 4096) {
            block =
                    new String(part, StandardCharsets.UTF_8)
                            .repeat(1_000)
                            .getBytes(StandardCharsets.UTF_8);
            blocks = times / 1_000;
            repeatPlain(out, part, times % 1_000);
        }
        repeatPlain(out, block, blocks);
    }

    private static void repeatPlain(OutputStream out, byte[] part, long times) throws IOException {
        for (long i = 0; i < times; i++) {
            out.write(part);
        }
    }

    private static String readWithSmallHeap(Path file) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Reading.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
