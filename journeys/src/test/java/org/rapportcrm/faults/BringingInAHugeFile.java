package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.RunningRapport;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Visitor.Answer;
import org.rapportcrm.harness.Waiting;

/**
 * Two gigabytes in five million rows through a heap of 400 megabytes, while others work; the import
 * runs one minute of its half hour. security.md 3.3, R14.
 */
@Tag("faults")
@Tag("full")
class BringingInAHugeFile {
    private static final int ROWS = 5_000_000;
    private static final long GIGABYTE = 1_000_000_000;
    private static final String NOTE = "x".repeat(360);
    private static final Duration UPLOAD = Duration.ofMinutes(10);
    private static final Duration WATCHED = Duration.ofMinutes(1);
    private static final Duration USUAL = Duration.ofMillis(500);
    private static final double MOST = 0.95;

    @RegisterExtension static final RunningRapport rapport = RunningRapport.startWithHeap("400m");

    @TempDir Path folder;

    @Test
    @Timeout(1200)
    void disturbsNobodyAndNeedsLittleMemory() throws IOException {
        Visitor amara = Administrator.setUp(rapport);
        CustomerFile file = begin(amara, write(folder.resolve("huge.csv")));
        Waiting.until(UPLOAD, "begins", () -> file.read() > 0);

        List<Duration> took = new ArrayList<>();
        Instant end = Instant.now().plus(WATCHED);
        while (Instant.now().isBefore(end)) {
            Answer answer = amara.get("/customers");
            assertThat(answer.status()).isEqualTo(200);
            took.add(answer.took());
        }

        took.sort(Duration::compareTo);
        Duration most = took.get((int) (took.size() * MOST));
        System.out.printf(
                "%,d rows read; %d pages meanwhile, 95 %% within %s%n",
                file.read(), took.size(), most);
        assertThat(most).isLessThan(USUAL);
        assertThat(rapport.output()).doesNotContain("OutOfMemory");
    }

    private static CustomerFile begin(Visitor amara, Path file) throws IOException {
        String token = amara.get("/imports/new").token();
        Map<String, String> fields =
                Map.of("_csrf", token, "name", "HUGE", "currency", "EUR", "zone", "UTC");
        Answer uploaded = amara.upload("/imports", fields, file, UPLOAD);
        System.out.println("uploaded in " + uploaded.took());
        return CustomerFile.start(rapport, amara, "HUGE", ROWS, uploaded);
    }

    private static Path write(Path file) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("Number,First name,Last name,E-mail,Notes");
            for (int i = 0; i < ROWS; i++) {
                out.println("H-" + i + ",Ann,Meyer" + i + ",h" + i + "@cove.example," + NOTE);
            }
        }
        assertThat(Files.size(file)).isGreaterThan(2 * GIGABYTE);
        return file;
    }
}
