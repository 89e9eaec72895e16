package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.RunningRapport;
import org.rapportcrm.harness.Signals;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Visitor.Answer;
import org.rapportcrm.harness.Waiting;

/** A PostgreSQL that neither answers nor ends; security.md 3.3, R5. */
@Tag("faults")
@Tag("full")
@Timeout(600)
class StandingStill {
    private static final int ROWS = 50_000;
    private static final int READERS = 8;
    private static final int MORE_THREADS = 5;
    private static final Duration OUTAGE = Duration.ofSeconds(60);
    private static final Duration SAYS_SO = Duration.ofMillis(3_300);
    private static final Duration GOES_ON = Duration.ofSeconds(90);
    private static final Duration ENDS = Duration.ofMinutes(4);

    @RegisterExtension static final RunningRapport rapport = RunningRapport.start();

    @Test
    void isToldToPeopleAndForgottenAfterwards() throws IOException {
        Visitor amara = Administrator.setUp(rapport);
        CustomerFile file = CustomerFile.start(rapport, amara, "STILL", ROWS);
        Waiting.until(ENDS, "begins", () -> file.read() > 0);
        askAtOnce(amara);
        long threads = threads();
        ProcessHandle postgres = rapport.postgres().orElseThrow();

        Signals.send("STOP", postgres);
        List<Answer> answers = new CopyOnWriteArrayList<>();
        Instant end = Instant.now().plus(OUTAGE);
        while (Instant.now().isBefore(end)) {
            answers.addAll(askAtOnce(amara));
        }
        Signals.send("CONT", postgres);

        assertThat(answers).extracting(Answer::status).containsOnly(503);
        Duration slowest =
                answers.stream().map(Answer::took).max(Duration::compareTo).orElseThrow();
        Instant again = Instant.now();
        Waiting.until(GOES_ON, "serves", () -> status(amara) == 200);
        Duration served = Duration.between(again, Instant.now());
        Waiting.until(ENDS, "ends", file::isDone);
        System.out.printf(
                "slowest %s of %d, served after %s, import done after %s%n",
                slowest, answers.size(), served, Duration.between(again, Instant.now()));
        assertThat(slowest).isLessThan(SAYS_SO);
        file.holdsEveryValidRowOnce();
        Waiting.until(GOES_ON, "threads: " + threads, () -> threads() <= threads + MORE_THREADS);
    }

    private static List<Answer> askAtOnce(Visitor visitor) {
        return IntStream.range(0, READERS).parallel().mapToObj(_ -> get(visitor)).toList();
    }

    private static int status(Visitor visitor) {
        return get(visitor).status();
    }

    private static Answer get(Visitor visitor) {
        try {
            return visitor.get("/customers");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long threads() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", "" + rapport.pid(), "task"))) {
            return threads.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
