package org.rapportcrm.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
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
import org.rapportcrm.harness.Waiting;

/** A merge is whole or did not happen; security.md 3.3, R3. */
@Tag("faults")
class KillingMerges {
    private static final int CUSTOMERS = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BROUGHT_IN = Duration.ofMinutes(2);

    @RegisterExtension static final RunningRapport rapport = RunningRapport.start();
    private static Visitor amara;

    @BeforeAll
    static void knowsPairsOfCustomers() throws IOException {
        amara = Administrator.setUp(rapport);
        CustomerFile file = CustomerFile.start(rapport, amara, "PAIRS", CUSTOMERS);
        Waiting.until(BROUGHT_IN, "brought in", file::isDone);
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(300)
    void leavesEachMergeWholeOrUndone(Kill kill) throws IOException {
        MergingPairs merging = new MergingPairs(amara, standing());
        Writers writers = Writers.start(merging, "MERGE-" + kill);
        try (writers) {
            writers.await(ThreadLocalRandom.current().nextInt(20, 60), PATIENCE);
            kill.strike(rapport);
            writers.await(20, PATIENCE);
        }

        Set<String> acknowledged =
                writers.ledger().marks().stream().map(merging::member).collect(Collectors.toSet());
        assertThat(texts(merging.query())).containsAll(acknowledged);
        assertThat(texts(HALF)).isEmpty();
        assertThat(texts(MERGED_WITHOUT_UNDO)).isEmpty();
        assertThat(texts(LEFT_BEHIND)).isEmpty();
        assertThat(writers.hanging()).isZero();
    }

    /** One of the two says so and the other does not. */
    private static final String HALF =
            """
            select c.id::text from customer.customer c
            full join (select * from customer.joining where parted_at is null) j on j.member_id = c.id
            where (c.merged_into is null) <> (j.id is null)
            or exists (select from customer.customer r where r.id = c.merged_into and r.merged_into is not null)\
            """;

    private static final String MERGED_WITHOUT_UNDO =
            """
            select c.id::text from customer.customer c where c.merged_into is not null
            and not exists (select from journal.change h where h.record_id = c.id and h.kind = 'merged')\
            """;

    /** What refers to a merged customer, and what moved for nothing. */
    private static final String LEFT_BEHIND =
            """
            select e.external_id from customer.external_id e join customer.customer c on c.id = e.customer_id
            where c.merged_into is not null
            union all
            select p.raw from customer.contact_point p join customer.customer c on c.id = p.customer_id
            where c.merged_into is not null
            union all
            select m.place from customer.moved m join customer.customer c on c.id = m.from_id where c.merged_into is null\
            """;

    private static List<String> standing() {
        return List.copyOf(
                new TreeSet<>(
                        texts(
                                "select id::text from customer.customer where merged_into is null and deleted_at is null")));
    }

    private static Set<String> texts(String query) {
        return Database.texts(rapport.home(), query);
    }
}
