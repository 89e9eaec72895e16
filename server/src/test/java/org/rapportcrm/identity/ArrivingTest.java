package org.rapportcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;
import org.rapportcrm.testing.HouseTest;

/** Whoever comes in is joined, asked about or new, as their source is set up. */
@HouseTest
class ArrivingTest extends SortedHouse {

    @Test
    void asksAboutWhoMayBeKnown() {
        UUID elena = elena();
        UUID again = elena();

        queue.catchUp();

        assertThat(queue.between(elena, again)).isEqualTo("waiting");
        assertThat(queue.probability(elena, again)).isGreaterThan(0.9);
    }

    @Test
    void takesWhoHasNothingInCommonForNew() {
        UUID elena = elena();
        UUID tomasz = customers.add("given_name", "Tomasz", "family_name", "Wilk");

        queue.catchUp();

        assertThat(queue.between(elena, tomasz)).isEqualTo("new");
        assertThat(queue.states()).isEmpty();
    }

    @Test
    void joinsOfASourceThatMayWhoIsSure() {
        joinsFrom(0.9);
        UUID elena = elena();
        UUID again = elena();

        queue.catchUp();

        assertThat(queue.between(elena, again)).isEqualTo("same");
        assertThat(queue.isMerged(again)).isTrue();
        assertThat(queue.isMerged(elena)).isFalse();
    }

    @Test
    void asksWhereOneNumberOfTheirOwnDiffers() {
        joinsFrom(0.9);
        UUID elena =
                customers.add(
                        "external_id",
                        "17",
                        "given_name",
                        "Elena",
                        "family_name",
                        "Marchetti",
                        "email",
                        "elena@marchetti.example",
                        "phone",
                        "+43 1 5550142");
        UUID again =
                customers.add(
                        "external_id",
                        "18",
                        "given_name",
                        "Elena",
                        "family_name",
                        "Marchetti",
                        "email",
                        "elena@marchetti.example",
                        "phone",
                        "+43 1 5550142");

        queue.catchUp();

        assertThat(queue.between(elena, again)).isEqualTo("waiting");
    }

    @Test
    void looksAgainAtWhoChanged() {
        UUID elena = elena();
        UUID other =
                customers.add("given_name", "E.", "family_name", "M.", "email", "em@x.example");
        queue.catchUp();
        assertThat(queue.between(elena, other)).isEqualTo("new");

        customers.change(
                other,
                "given_name",
                "Elena",
                "family_name",
                "Marchetti",
                "email",
                "elena@marchetti.example");
        queue.catchUp();

        assertThat(queue.between(elena, other)).isEqualTo("waiting");
    }

    @Test
    void noLongerAsksAboutWhoBecameAnother() {
        UUID elena = elena();
        UUID again = elena("email", "e@x.example");
        queue.catchUp();
        String before = queue.between(elena, again);

        customers.change(again, "given_name", "Tomasz", "family_name", "Wilk");
        queue.catchUp();

        assertThat(before).isEqualTo("waiting");
        assertThat(queue.between(elena, again)).isEqualTo("new");
    }

    @Test
    void takesNobodyForAnotherByTheNameAloneThatAnInteractionKnew() {
        UUID called =
                comes(
                        "interaction",
                        Map.of(
                                "occurred_at",
                                Instant.parse("2026-03-02T10:00:00Z"),
                                "channel",
                                "Phone Call",
                                "customer_name",
                                "Elena Marchetti"));
        UUID elena = elena();

        queue.catchUp();
        String byName = queue.between(called, elena);
        customers.change(called, "email", "elena@marchetti.example");
        queue.catchUp();

        assertThat(byName).isEqualTo("new");
        assertThat(queue.between(called, elena)).isEqualTo("waiting");
    }

    @Test
    void takesNoEmployerForAnotherByTheNameAloneThatAContactKnew() {
        comes(
                "customer",
                Map.of(
                        "kind",
                        "person",
                        "name",
                        "Ada Mills",
                        "organization",
                        "Mills Roasting GmbH"));
        UUID employer =
                db.fetchSingle("select id from customer.customer where kind = 'organization'")
                        .get(0, UUID.class);
        UUID later =
                customers.add(
                        "kind",
                        "organization",
                        "name",
                        "Mills Roasting GmbH",
                        "email",
                        "office@mills.example");

        queue.catchUp();

        assertThat(queue.between(employer, later)).isEqualTo("new");
    }

    /** By a file; answers who came of it. */
    private UUID comes(String kind, Map<String, Object> values) {
        Row row = Row.received(UUID.randomUUID(), values, null);
        Landing landing =
                new Landing(Author.of(nadia.viewer()), Origin.byHand(nadia.viewer()), List.of(row));
        return Objects.requireNonNull(
                Objects.requireNonNull(transactions.execute(_ -> types.get(kind).land(landing)))
                        .getFirst()
                        .customerId());
    }

    private void joinsFrom(double upper) {
        db.execute(
                "insert into identity.threshold (source_id, automatic, upper, lower) values ({0}, true, {1}, 0.5)",
                BY_HAND, upper);
    }
}
