package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Database;
import org.rapportcrm.harness.RunningRapport;

/** How a server ends and begins, beside another one or after a crash; security.md 3.3, R18. */
@Tag("faults")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Stopping {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SIGTERM = 128 + 15;

    @RegisterExtension static final RunningRapport rapport = RunningRapport.start();

    @Test
    @Order(1)
    void finishesWhatItBeganAndStopsItsPostgres() {
        var writing = AddingCustomers.by(Administrator.setUp(rapport));
        ProcessHandle postgres = rapport.postgres().orElseThrow();
        int code;
        Writers writers = Writers.start(writing, "SIGTERM");
        try (writers) {
            writers.await(50, PATIENCE);

            code = rapport.terminate();
        }

        assertThat(code).isIn(0, SIGTERM);
        assertThat(postgres.isAlive()).isFalse();
        rapport.restart();
        assertThat(Database.texts(rapport.home(), writing.query()))
                .containsAll(writers.ledger().marks());
        assertThat(writers.refusals()).isEmpty();
    }

    @Test
    @Order(2)
    void refusesAHomeInUseAndSaysWhereItIsServed() {
        RunningRapport.Finished second = rapport.run("--port", "0");

        assertThat(second.code()).isNotZero();
        assertThat(second.output()).contains(rapport.address()).doesNotContain("Exception");
        assertThat(rapport.postgres()).isPresent();
    }

    @Test
    @Order(3)
    void stopsThePostgresThatAKilledServerLeft() {
        rapport.kill();
        ProcessHandle orphan = rapport.postgres().orElseThrow();

        rapport.restart();

        assertThat(orphan.isAlive()).isFalse();
        assertThat(rapport.postgres()).isPresent();
        assertThat(rapport.output()).contains("Stopping PostgreSQL " + orphan.pid());
    }
}
