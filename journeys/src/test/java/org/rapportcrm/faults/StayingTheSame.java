package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.RunningRapport;
import org.rapportcrm.harness.Visitor;
import org.rapportcrm.harness.Visitor.Answer;
import org.rapportcrm.harness.Waiting;

/**
 * A minute or two of everything at once, with a look between the rounds at what the server holds;
 * {@code bin/bench soak} looks for hours. security.md 3.3, R19.
 */
@Tag("faults")
@Tag("full")
class StayingTheSame {
    private static final int ROUNDS = 8;
    private static final int HALF = 5;

    /** More than any tolerance below: what each of them left would be seen. */
    private static final int IMPORTS = 8;

    private static final int ROWS = 500;
    private static final int POOL = 24;
    private static final int MORE_FILES = 8;
    private static final int MORE_THREADS = 5;
    private static final int MORE_HEAP = 4_096;
    private static final int LOOKS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/customers",
                    "/customers?sort=-created_at&filter=kind==person",
                    "/search?q=meyer",
                    "/customers/duplicates?name=Ann+Meyer7",
                    "/imports",
                    "/tasks",
                    "/orders",
                    "/settings/users",
                    "/nowhere");

    @RegisterExtension static final RunningRapport rapport = RunningRapport.start();

    @Test
    @Timeout(600)
    void holdsNoMoreTheLongerItIsUsed() throws IOException {
        Visitor amara = Administrator.setUp(rapport);
        List<Vitals> samples = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            work(amara, "SOAK" + round);
            samples.add(atRest());
        }

        System.out.println(String.join("\n", samples.stream().map(Vitals::toString).toList()));
        // until then caches fill and Java compiles
        Vitals before = samples.subList(2, HALF).stream().reduce(Vitals::max).orElseThrow();
        Vitals after = samples.subList(HALF, ROUNDS).stream().reduce(Vitals::max).orElseThrow();
        assertThat(after.backends()).isLessThanOrEqualTo(POOL);
        assertThat(after.files()).isLessThanOrEqualTo(before.files() + MORE_FILES);
        assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + MORE_THREADS);
        assertThat(after.heap().kib())
                .as(after.heap().grownSince(before.heap()))
                .isLessThanOrEqualTo(before.heap().kib() + MORE_HEAP);
    }

    /** Once what goes on in the background after imports, such as who is who, is over as well. */
    private static Vitals atRest() {
        List<Vitals> quiet = new ArrayList<>();
        Waiting.until(
                PATIENCE,
                "ends every transaction and deletes every temporary file",
                () -> {
                    Vitals now = Vitals.of(rapport);
                    if (now.isAtRest()) {
                        quiet.add(now);
                    } else {
                        quiet.clear();
                    }
                    return quiet.size() == LOOKS;
                });
        return quiet.getLast();
    }

    private static void work(Visitor amara, String name) throws IOException {
        Writers writers = Writers.start(AddingCustomers.by(amara), name);
        Readers readers = Readers.start(amara, PAGES);
        try (writers;
                readers) {
            for (int i = 0; i < IMPORTS; i++) {
                CustomerFile file = CustomerFile.start(rapport, amara, name + i, ROWS);
                refuseAnUpload(amara);
                Waiting.until(PATIENCE, "imports", file::isDone);
            }
        }
        assertThat(writers.refusals()).isEmpty();
        assertThat(readers.answers().keySet()).isSubsetOf(200, 404);
    }

    private static void refuseAnUpload(Visitor amara) throws IOException {
        String token = amara.get("/imports/new").token();
        Answer refused =
                amara.upload(
                        "/imports",
                        Map.of("_csrf", token, "name", "", "currency", "EUR", "zone", "UTC"),
                        "picture.csv",
                        "Name\n" + "Meyer\n".repeat(10_000));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    }
}
