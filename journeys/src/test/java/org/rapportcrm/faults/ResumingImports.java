package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Database;
import org.rapportcrm.harness.RunningRapport;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Visitor.Answer;

/** security.md 3.3, R1. */
@Tag("faults")
class ResumingImports {
    private static final int ROWS = 50_000;
    private static final int REFUSED = ROWS / 100;
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
        survive(Kill.SERVER);
    }

    @Test
    @Tag("full")
    void bringsEveryValidRowInOnceAfterBothDied() throws IOException {
        survive(Kill.BOTH);
    }

    private static void survive(Kill kill) throws IOException {
        String id = start(kill.name());
        await(ENDS, () -> read(id) > 0);
        long before = read(id);

        kill.strike(rapport);

        Instant again = Instant.now();
        await(GOES_ON, () -> read(id) > before || isDone(id));
        Duration resumed = Duration.between(again, Instant.now());
        await(ENDS, () -> isDone(id));
        assertThat(before).as("killed in the middle").isLessThan(ROWS);
        assertThat(resumed).isLessThan(GOES_ON);
        holdsEveryValidRowOnce(kill, id);
    }

    private static void holdsEveryValidRowOnce(Kill kill, String id) {
        assertThat(
                        one(
                                "select count(*) from customer.external_id where external_id like '"
                                        + kill
                                        + "-%'"))
                .isEqualTo(ROWS - REFUSED);
        assertThat(
                        one(
                                "select count(*) from customer.customer where first_external_id like '"
                                        + kill
                                        + "-%'"))
                .isEqualTo(ROWS - REFUSED);
        assertThat(
                        one(
                                "select count(distinct key) from intake.source_record where import_id = '"
                                        + id
                                        + "'"))
                .isEqualTo(ROWS);
        assertThat(
                        one(
                                "select count(*) from intake.source_record where state = 'refused' and import_id = '"
                                        + id
                                        + "'"))
                .isEqualTo(REFUSED);
        assertThat(one("select rows_read from intake.import where id = '" + id + "'"))
                .isEqualTo(ROWS);
        assertThat(one("select rows_refused from intake.import where id = '" + id + "'"))
                .isEqualTo(REFUSED);
    }

    private static String start(String name) throws IOException {
        String token = amara.get("/imports/new").token();
        Map<String, String> fields =
                Map.of("_csrf", token, "name", name, "currency", "EUR", "zone", "UTC");
        Answer uploaded = amara.upload("/imports", fields, name + ".csv", file(name));
        assertThat(uploaded.status()).as(uploaded.body()).isBetween(300, 399);
        String id = uploaded.location().replaceAll(".*/imports/([^/]+)/mapping", "$1");
        String path = "/imports/" + id;
        Answer started =
                amara.post(path + "/start", Map.of("_csrf", amara.get(path + "/mapping").token()));
        assertThat(started.status()).isBetween(300, 399);
        return id;
    }

    /** Every hundredth birthday is none. */
    private static String file(String name) {
        return "Number,First name,Last name,E-mail,Birthday\n"
                + IntStream.rangeClosed(1, ROWS)
                        .mapToObj(i ->
                                name
                                        + "-"
                                        + i
                                        + ",Ann,Meyer"
                                        + i
                                        + ","
                                        + name
                                        + i
                                        + "@cove.example,"
                                        + (i % 100 == 0 ? "unknown" : "1980-01-01"))
                        .collect(Collectors.joining("\n"));
    }

    private static long read(String id) {
        return one("select rows_read from intake.import where id = '" + id + "'");
    }

    private static boolean isDone(String id) {
        return one("select count(*) from intake.import where state = 'done' and id = '" + id + "'")
                == 1;
    }

    private static long one(String query) {
        return Database.texts(rapport.home(), query).stream()
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private static void await(Duration patience, BooleanSupplier condition) {
        Instant end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience").isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
