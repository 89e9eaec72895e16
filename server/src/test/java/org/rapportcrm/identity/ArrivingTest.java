package org.rapportcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.identity.arrive.Following;
import org.rapportcrm.identity.arrive.JoiningPairs;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever comes in is joined, asked about or new, as their source is set up. */
@HouseTest
class ArrivingTest {
    private static final UUID BY_HAND = new UUID(0, 7);

    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired Following following;
    @Autowired JoiningPairs joining;
    @Autowired MergingCustomers merging;

    private Customers customers;
    private Queue queue;

    @BeforeEach
    void nobodyIsThere() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        maintenance.execute("delete from identity.threshold where source_id = ?", BY_HAND);
        customers = new Customers(types, transactions);
        queue = new Queue(db, following, joining);
        queue.forget();
        queue.catchUp();
    }

    @Test
    void asksAboutWhoMayBeKnown() {
        UUID elena = elena("elena@marchetti.example");
        UUID again = elena("elena@marchetti.example");

        queue.catchUp();

        assertThat(queue.between(elena, again)).isEqualTo("waiting");
        assertThat(queue.probability(elena, again)).isGreaterThan(0.9);
    }

    @Test
    void takesWhoHasNothingInCommonForNew() {
        UUID elena = elena("elena@marchetti.example");
        UUID tomasz = customers.add("given_name", "Tomasz", "family_name", "Wilk");

        queue.catchUp();

        assertThat(queue.between(elena, tomasz)).isEqualTo("new");
        assertThat(queue.states()).isEmpty();
    }

    @Test
    void joinsOfASourceThatMayWhoIsSure() {
        joinsFrom(0.9);
        UUID elena = elena("elena@marchetti.example");
        UUID again = elena("elena@marchetti.example");

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
        UUID elena = elena("elena@marchetti.example");
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
        UUID elena = elena("elena@marchetti.example");
        UUID again = elena("e@x.example");
        queue.catchUp();
        String before = queue.between(elena, again);

        customers.change(again, "given_name", "Tomasz", "family_name", "Wilk");
        queue.catchUp();

        assertThat(before).isEqualTo("waiting");
        assertThat(queue.between(elena, again)).isEqualTo("new");
    }

    private UUID elena(String email) {
        return customers.add(
                "given_name",
                "Elena",
                "family_name",
                "Marchetti",
                "email",
                email,
                "phone",
                "+43 1 5550142");
    }

    private void joinsFrom(double upper) {
        db.execute(
                "insert into identity.threshold (source_id, automatic, upper, lower) values ({0}, true, {1}, 0.5)",
                BY_HAND, upper);
    }
}
