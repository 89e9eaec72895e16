package org.rapportcrm.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.customer.Staff;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Ties of which both ends are merged. */
@HouseTest
class MergedTiesTest {
    private static final List<String> CALLED = List.of("Ana", "Cara", "Tide", "Quay", "Reef");
    private static final Author ANNA = Author.of(Staff.ANNA);

    @Autowired MergingCustomers merging;
    @Autowired RecordTypes types;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired Maintenance owner;

    private List<UUID> ids = List.of();

    @BeforeEach
    void anaAndCaraWorkForTideAndCaraForReef() {
        owner.execute(
                "truncate customer.customer, customer.search, customer.search_token, customer.moved cascade");
        List<Row> rows = CALLED.stream().map(name -> Row.typed(Map.of("name", name))).toList();
        ids = Objects.requireNonNull(transaction.execute(_ -> new Worlds(db, types, 1).land(rows)));
        tie("Ana", "Tide");
        tie("Cara", "Tide");
        tie("Cara", "Reef");
    }

    @Test
    void ofTwoThatBecameTheSameOneGoesHomeAndTheOtherLiesAtItsOwnEnds() {
        merge("Quay", "Tide");
        merge("Reef", "Quay");
        merge("Ana", "Cara");

        merging.unmerge(ANNA, List.of(id("Tide")));

        assertThat(ties())
                .containsExactlyInAnyOrder("Ana for Tide", "Cara for Tide", "Ana for Reef");
    }

    @Test
    void areAsTheyWereWhenAllAreTakenOut() {
        merge("Quay", "Tide");
        merge("Reef", "Quay");
        merge("Ana", "Cara");

        for (String one : List.of("Tide", "Cara", "Quay")) {
            merging.unmerge(ANNA, List.of(id(one)));
        }

        assertThat(ties())
                .containsExactlyInAnyOrder("Ana for Tide", "Cara for Tide", "Cara for Reef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cara,Tide", "Tide,Cara", "Cara Tide"})
    void goHomeWhereAnotherLiesThatCameFromElsewhere(String taken) {
        merge("Ana", "Cara");
        merge("Reef", "Tide");

        for (String together : taken.split(",")) {
            merging.unmerge(ANNA, Stream.of(together.split(" ")).map(this::id).toList());
        }

        assertThat(ties())
                .containsExactlyInAnyOrder("Ana for Tide", "Cara for Tide", "Cara for Reef");
    }

    private void tie(String person, String organization) {
        db.execute(
                """
                insert into customer.relationship (id, from_id, to_id, kind, created_at)
                values ({0}, {1}, {2}, 'works_for', now())\
                """,
                UuidV7.next(), id(person), id(organization));
    }

    private void merge(String survivor, String member) {
        merging.merge(ANNA, List.of(Merge.of(id(survivor), List.of(id(member)))));
    }

    private UUID id(String name) {
        return ids.get(CALLED.indexOf(name));
    }

    private Set<String> ties() {
        return db
                .fetch("select from_id, to_id from customer.relationship")
                .map(row -> name(row.get(0, UUID.class)) + " for " + name(row.get(1, UUID.class)))
                .stream()
                .collect(Collectors.toSet());
    }

    private String name(UUID customer) {
        return CALLED.get(ids.indexOf(customer));
    }
}
