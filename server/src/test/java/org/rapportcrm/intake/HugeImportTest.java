package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way of a file, in a process whose heap is smaller than the file. */
@Tag("full")
class HugeImportTest {
    private static final int ROWS = 105_000;

    @TempDir Path folder;

    @Test
    void bringsTwoHundredMegabytesInWithAHeapOfOneHundredTwentyEight() throws Exception {
        Path file = folder.resolve("huge.csv");
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("Number,First name,Last name,E-mail,Notes");
            for (int i = 0; i < ROWS; i++) {
                out.println(
                        "N-%d,Ann,Meyer%d,ann%d@cove.example,%s"
                                .formatted(i, i, i, "x".repeat(1_900)));
            }
        }
        assertThat(Files.size(file)).isGreaterThan(200_000_000);

        String said =
                run(
                        "import",
                        "--home",
                        folder.resolve("home").toString(),
                        "--source",
                        "Huge",
                        file.toString());

        assertThat(said).contains("105,000 rows in = 105,000 used").contains("105,000 new");
    }

    private static String run(String... command) throws Exception {
        var all = new ArrayList<String>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        all.addAll(List.of("-cp", System.getProperty("java.class.path")));
        all.add("org.rapportcrm.RapportApplication");
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return said.replaceAll(" +", " ");
    }
}
