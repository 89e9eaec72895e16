package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.Test;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A form is a list of one: many rows take as many statements as one. */
@HouseTest
class ListOfOneTest {
    @Autowired RecordTypes types;
    @Autowired CustomerEdits edits;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;

    @Test
    void writesManyWithTheStatementsOfOne() {
        List<UUID> ids = land(rows(60)).stream().map(Outcome::recordId).toList();

        int addingOne = statements(() -> land(rows(1)));
        int addingMany = statements(() -> land(rows(50)));
        int changingOne = statements(() -> land(edits(ids.subList(0, 1))));
        int changingMany = statements(() -> land(edits(ids.subList(1, 60))));

        assertThat(addingMany).isEqualTo(addingOne);
        assertThat(statements(() -> land(received(1, 51))))
                .isEqualTo(statements(() -> land(received(0, 1))));
        assertThat(changingMany).isEqualTo(changingOne);
    }

    /** What it is called, whether it is seen and its entry come with one statement. */
    @Test
    void createsByHandWithFewStatements() {
        Map<String, String> values =
                Map.of("family_name", "Few", "email", "few@example.com", "phone", "+43 1 5132299");

        int created = statements(() -> edits.create(Staff.ANNA, values));

        assertThat(created).isLessThanOrEqualTo(4);
    }

    @Test
    void refusesTheRowThatBreaksARuleAndNoOther() {
        Row wrong = Row.typed(Map.of("family_name", "Wrong", "email", "nowhere"));

        List<Outcome> outcomes = land(List.of(rows(1).getFirst(), wrong, rows(1).getFirst()));

        assertThat(outcomes)
                .extracting(Outcome::state)
                .containsExactly(Outcome.State.USED, Outcome.State.REFUSED, Outcome.State.USED);
    }

    private List<Outcome> land(List<Row> rows) {
        Landing landing = new Landing(Author.of(Staff.ANNA), Origin.byHand(Staff.ANNA), rows);
        return java.util.Objects.requireNonNull(
                transactions.execute(_ -> types.get("customer").land(landing)));
    }

    private static List<Row> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        Row.typed(
                                Map.of(
                                        "family_name",
                                        "N" + i,
                                        "email",
                                        i + "@example.com",
                                        "tags",
                                        "t" + i)))
                .toList();
    }

    private static List<Row> received(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i ->
                        Row.received(
                                UuidV7.next(),
                                Map.of(
                                        "external_id", UuidV7.next().toString(),
                                        "family_name", "R" + i,
                                        "email", UuidV7.next() + "@example.com",
                                        "phone", "+43 1 5132" + (300 + i)),
                                null))
                .toList();
    }

    private static List<Row> edits(List<UUID> ids) {
        return ids.stream()
                .map(id ->
                        Row.edit(
                                id,
                                Map.of("city", "Salem", "phone", "+43 1 5132222", "tags", "other")))
                .toList();
    }

    private int statements(Runnable work) {
        AtomicInteger count = new AtomicInteger();
        DefaultConfiguration configuration = (DefaultConfiguration) db.configuration();
        ExecuteListenerProvider[] before = configuration.executeListenerProviders();
        ExecuteListenerProvider[] counting = java.util.Arrays.copyOf(before, before.length + 1);
        counting[before.length] =
                () ->
                        new ExecuteListener() {
                            @Override
                            public void executeStart(ExecuteContext context) {
                                // asked once a second, whoever happens to write then
                                if (!String.valueOf(context.sql()).contains("\"description\"")) {
                                    count.incrementAndGet();
                                }
                            }
                        };
        configuration.set(counting);
        try {
            work.run();
        } finally {
            configuration.set(before);
        }
        return count.get();
    }
}
