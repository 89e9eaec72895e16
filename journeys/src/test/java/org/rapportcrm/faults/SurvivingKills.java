package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Database;
import org.rapportcrm.harness.RunningRapport;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Visitor.Answer;

/** security.md 3.3, R4. */
@Tag("faults")
class SurvivingKills {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SERVES_AGAIN = Duration.ofSeconds(15);
    private static final Duration SAYS_SO = Duration.ofSeconds(6);
    private static final int MORE_THAN_THE_POOL = 60;

    @RegisterExtension static final RunningRapport rapport = RunningRapport.start();
    private static final List<Duration> served = new ArrayList<>();
    private static int acknowledged;
    private static Visitor amara;

    @BeforeAll
    static void somebodyIsSignedIn() {
        amara = Administrator.setUp(rapport);
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingThatItAcknowledged(Kill kill) {
        survive(kill, kill.name());
    }

    @Tag("full")
    @Timeout(600)
    @ParameterizedTest
    @EnumSource
    void losesNothingInTenKills(Kill kill) {
        IntStream.rangeClosed(1, 10).forEach(round -> survive(kill, kill + "-" + round));
    }

    @AfterAll
    static void nothingIsDamaged() throws IOException {
        Indexes.areSound(rapport.home());
        if (!served.isEmpty()) {
            System.out.printf(
                    "%d kills, %,d writes acknowledged, the next one after %s at most%n",
                    served.size(), acknowledged, Collections.max(served));
        }
    }

    private static void survive(Kill kill, String name) {
        var writing = AddingCustomers.by(amara);
        Writers writers = Writers.start(writing, name);
        try (writers) {
            // another moment each time
            int before = ThreadLocalRandom.current().nextInt(10, 100);
            writers.await(before, PATIENCE);

            kill.strike(rapport);

            Instant again = Instant.now();
            writers.await(1, SERVES_AGAIN);
            served.add(Duration.between(again, Instant.now()));
            writers.await(50, PATIENCE);
            assertThat(answersOfAllConnections()).as(name).containsOnly(200);
        }
        assertThat(Database.texts(rapport.home(), writing.query()))
                .as(name)
                .containsAll(writers.ledger().marks());
        acknowledged += writers.ledger().marks().size();
        assertThat(writers.hanging()).as(name).isZero();
        assertThat(writers.refusals()).as(name).allSatisfy(SurvivingKills::isHelpful);
    }

    /** Were one of the pool's connections dead, somebody would notice. */
    private static IntStream answersOfAllConnections() {
        return IntStream.range(0, MORE_THAN_THE_POOL).parallel().map(_ -> statusOfMyPage());
    }

    private static int statusOfMyPage() {
        try {
            return amara.get("/me").status();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void isHelpful(Answer refusal) {
        assertThat(refusal.status()).as(refusal.body()).isEqualTo(503);
        assertThat(refusal.body()).contains("Back in a moment").doesNotContain("Exception");
        assertThat(refusal.took()).isLessThan(SAYS_SO);
    }
}
