package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.RunningRapport;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Waiting;

/** security.md 3.3, R1 and R18. */
@Tag("faults")
class ResumingImports {
    private static final int ROWS = 50_000;
    private static final Duration GOES_ON = Duration.ofSeconds(30);
    private static final Duration ENDS = Duration.ofMinutes(3);

    @RegisterExtension static final RunningRapport rapport = RunningRapport.start();
    private static Visitor amara;

    @BeforeAll
    static void somebodyIsSignedIn() {
        amara = Administrator.setUp(rapport);
    }

    @Test
    void bringsEveryValidRowInOnceAfterTheServerDied() throws IOException {
        survive("SERVER", Kill.SERVER::strike);
    }

    @Test
    @Tag("full")
    void bringsEveryValidRowInOnceAfterBothDied() throws IOException {
        survive("BOTH", Kill.BOTH::strike);
    }

    @Test
    @Tag("full")
    @Timeout(300)
    void laysItsWorkDownWhenItIsStoppedWhilePeopleWrite() throws IOException {
        Writers writers = Writers.start(AddingCustomers.by(amara), "STOP");
        try (writers) {
            survive(
                    "STOP",
                    it -> {
                        Instant stop = Instant.now();
                        it.terminate(Duration.ofSeconds(90));
                        System.out.println(
                                "stopped after " + Duration.between(stop, Instant.now()));
                        it.restart();
                        writers.close();
                        assertThat(it.output()).doesNotContain("jobs go on where the last run");
                    });
        }
        assertThat(writers.refusals()).isEmpty();
        assertThat(writers.hanging()).isZero();
    }

    private static void survive(String name, Consumer<RunningRapport> fault) throws IOException {
        CustomerFile file = CustomerFile.start(rapport, amara, name, ROWS);
        Waiting.until(ENDS, "begins", () -> file.read() > 0);
        long before = file.read();

        fault.accept(rapport);

        Instant again = Instant.now();
        Waiting.until(GOES_ON, "goes on", () -> file.read() > before || file.isDone());
        Duration resumed = Duration.between(again, Instant.now());
        Waiting.until(ENDS, "ends", file::isDone);
        assertThat(before).as("in the middle").isLessThan(ROWS);
        assertThat(resumed).isLessThan(GOES_ON);
        file.holdsEveryValidRowOnce();
    }
}
