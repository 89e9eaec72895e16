package org.rapportcrm.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.customer.Staff;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that somebody wrote to a customer who was merged meanwhile. */
@HouseTest
class LatecomersTest {
    private static final Author ANNA = Author.of(Staff.ANNA);

    @Autowired MergingCustomers merging;
    @Autowired Latecomers latecomers;
    @Autowired RecordTypes types;
    @Autowired Journal journal;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired Maintenance owner;

    private UUID elena = UuidV7.next();
    private UUID helena = UuidV7.next();

    @BeforeEach
    void knowsElenaTwice() {
        owner.execute(
                "truncate customer.customer, customer.search, customer.search_token, customer.moved cascade");
        List<Row> rows =
                List.of(
                        Row.typed(Map.of("given_name", "Elena", "family_name", "Marchetti")),
                        Row.typed(Map.of("given_name", "Helena", "family_name", "Marchetti")));
        List<UUID> both = transaction.execute(_ -> new Worlds(db, types, 1).land(rows));
        elena = both.getFirst();
        helena = both.getLast();
        merging.merge(ANNA, List.of(Merge.of(elena, List.of(helena))));
        owner.execute("update customer.joining set at = at - interval '3 minutes'");
    }

    @Test
    void whatCameLateFollowsAndIsFoundAndTold() {
        UUID late = bringsLate("late@example.com");

        boolean more = latecomers.follow();

        assertThat(more).isTrue();
        assertThat(ownerOf(late)).isEqualTo(elena);
        assertThat(
                        db.fetch(
                                "select from customer.search_token where customer_id = {0} and token like 'late%'",
                                elena))
                .isNotEmpty();
        assertThat(
                        db.fetch(
                                "select from journal.change where record_id = {0} and cause_kind = 'maintenance'",
                                elena))
                .hasSize(1);
    }

    @Test
    void whatComesMonthsAfterTheMergeFollowsAsSoonAsTheJournalTellsOfIt() {
        latecomers.follow();
        owner.execute("update customer.joining set at = at - interval '3 months'");
        UUID late = bringsLate("late@example.com");
        tellsOf(late);

        catchUp();

        assertThat(ownerOf(late)).isEqualTo(elena);
    }

    @Test
    void looksAfterNobodyWhomTheJournalTellsNothingNewOf() {
        catchUp();
        transaction.executeWithoutResult(_ -> new Worlds(db, types, 1).land(List.of(tomasz())));

        catchUp();

        assertThat(db.fetch("select from customer.joining where not followed")).isEmpty();
    }

    @Test
    void doesNotTellTwiceWhatAnAddressIsNotUsedFor() {
        UUID late = bringsLate("late@example.com");
        db.execute("update customer.contact_point set do_not_contact = true where id = {0}", late);
        for (int time = 0; time < 2; time++) {
            db.execute("update customer.joining set followed = false");
            latecomers.follow();
        }

        assertThat(
                        db.fetch(
                                "select from customer.moved where row_key = {0} and place = 'do_not_contact'",
                                late.toString()))
                .hasSizeLessThan(2);
    }

    @Test
    void looksAfterEachMergeOnce() {
        assertThat(latecomers.follow()).isTrue();
        assertThat(latecomers.follow()).isFalse();
    }

    @Test
    void letsNothingFollowWhoIsTakenOutJustNow() {
        UUID late = bringsLate("late@example.com");

        transaction.executeWithoutResult(_ -> {
            merging.unmerge(ANNA, List.of(helena));
            CompletableFuture.runAsync(() -> latecomers.follow()).join();
        });

        assertThat(ownerOf(late)).isEqualTo(helena);
    }

    private void catchUp() {
        while (latecomers.look()) {
            // more is waiting
        }
        latecomers.follow();
    }

    private void tellsOf(UUID contactPoint) {
        transaction.executeWithoutResult(_ ->
                journal.write(
                        ANNA,
                        List.of(Change.created("contact_point", contactPoint, helena, Map.of()))));
    }

    private static Row tomasz() {
        return Row.typed(Map.of("given_name", "Tomasz", "family_name", "Wilk"));
    }

    private UUID bringsLate(String address) {
        UUID id = UuidV7.next();
        db.execute(
                """
                insert into customer.contact_point (id, customer_id, kind, raw, norm, created_at)
                values ({0}, {1}, 'email', {2}, {2}, now())\
                """,
                id, helena, address);
        return id;
    }

    private UUID ownerOf(UUID contactPoint) {
        return db.fetchSingle(
                        "select customer_id from customer.contact_point where id = {0}",
                        contactPoint)
                .get(0, UUID.class);
    }
}
