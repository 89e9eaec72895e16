package org.rapportcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.identity.arrive.Following;
import org.rapportcrm.identity.arrive.JoiningPairs;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A house where nobody is before each test, and Nadia, who may sort out all who come. */
@HouseTest
abstract class SortedHouse {
    static final UUID BY_HAND = new UUID(0, 7);

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired Following following;
    @Autowired JoiningPairs joining;
    @Autowired MergingCustomers merging;

    Customers customers;
    Queue queue;
    Reviewer nadia;

    @BeforeEach
    void nobodyIsThere() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        maintenance.execute("delete from identity.threshold where source_id = ?", BY_HAND);
        customers = new Customers(types, transactions);
        queue = new Queue(db, following, joining);
        queue.forget();
        queue.catchUp();
        nadia = new Reviewer(mvc, Reviewer.viewer("Nadia Rahimi", Reach.ALL, Reach.ALL));
    }

    /** Elena Marchetti once more. */
    UUID elena(String... more) {
        return customers.add(
                Stream.concat(
                                Stream.of(
                                        "given_name",
                                        "Elena",
                                        "family_name",
                                        "Marchetti",
                                        "email",
                                        "elena@marchetti.example",
                                        "phone",
                                        "+43 1 5550142"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    UUID merge(UUID survivor, UUID... others) {
        return merging.merge(
                        Author.of(nadia.viewer()), List.of(Merge.of(survivor, List.of(others))))
                .getFirst();
    }

    void unmerge(UUID member) {
        merging.unmerge(Author.of(nadia.viewer()), List.of(member));
    }

    void say(UUID one, UUID other, String what) {
        assertThat(nadia.post("/duplicates/" + queue.pair(one, other) + "/" + what).getStatus())
                .isEqualTo(302);
    }
}
