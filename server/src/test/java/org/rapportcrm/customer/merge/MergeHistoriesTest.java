package org.rapportcrm.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergeParticipant;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.customer.Staff;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Laws of merging, over random histories in many small worlds at once: taking all apart returns the
 * start; whatever was merged has each thing of each member once; what was written meanwhile stays
 * with whom it was written to.
 */
@HouseTest
class MergeHistoriesTest {
    private static final Author ANNA = Author.of(Staff.ANNA);

    @Autowired MergingCustomers merging;
    @Autowired MovingRows moving;
    @Autowired List<MergeParticipant> participants;
    @Autowired RecordTypes types;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired Maintenance owner;

    private final Map<UUID, UUID> into = new HashMap<>();
    private List<List<UUID>> worlds = List.of();
    private Random random = new Random(0);

    @BeforeEach
    void empties() {
        owner.execute(
                "truncate customer.customer, customer.search, customer.search_token, customer.moved,"
                        + " commerce.customer_order, commerce.customer_summary, commerce.customer_product,"
                        + " sales.opportunity, care.service_case, care.open_cases, record.favorite,"
                        + " record.recent cascade");
        into.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void takingAllApartReturnsTheStart(long seed) {
        returnsTheStart(seed, 20, 14);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4})
    void whatIsWrittenMeanwhileStaysWithWhomItWasWrittenTo(long seed) {
        staysWritten(seed, 20, 14);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void takingAllApartReturnsTheStartInThousandsOfHistories(long seed) {
        returnsTheStart(seed, 200, 14);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void whatIsWrittenMeanwhileStaysInThousandsOfHistories(long seed) {
        staysWritten(seed, 200, 14);
    }

    private void returnsTheStart(long seed, int count, int steps) {
        Worlds all = begin(seed, count);
        var start = all.everything(moving.referring());

        for (int step = 0; step < steps; step++) {
            mergeOrPart();
            hasEachThingOnce();
        }
        partAll();

        var end = all.everything(moving.referring());
        start.forEach((place, rows) -> assertThat(end.get(place)).as(place).isEqualTo(rows));
    }

    private void staysWritten(long seed, int count, int steps) {
        Worlds all = begin(seed, count);
        Map<UUID, Map<String, Object>> expected = values();

        for (int step = 0; step < steps; step++) {
            mergeOrPart();
            List<Row> edits = new ArrayList<>();
            for (List<UUID> world : worlds) {
                UUID root = root(world.get(random.nextInt(Worlds.SIZE)));
                String field = random.nextBoolean() ? "city" : "job_title";
                String value = field + " " + edits.size() + " of step " + step;
                edits.add(Row.edit(root, Map.of(field, value)));
                expected.computeIfAbsent(root, _ -> new HashMap<>()).put(field, value);
            }
            transaction.executeWithoutResult(_ -> all.land(edits));
        }
        partAll();

        assertThat(values()).isEqualTo(expected);
    }

    private Worlds begin(long seed, int count) {
        random = new Random(seed);
        Worlds all = new Worlds(db, types, seed);
        transaction.executeWithoutResult(_ -> {
            worlds = all.make(count);
            Set<UUID> customers = worlds.stream().flatMap(List::stream).collect(Collectors.toSet());
            participants.forEach(one -> one.settle(customers));
        });
        // nobody else counts the rows of a test's database
        owner.execute("analyze");
        return all;
    }

    private void mergeOrPart() {
        List<Merge> merges = new ArrayList<>();
        List<UUID> parted = new ArrayList<>();
        for (List<UUID> world : worlds) {
            List<UUID> standing =
                    new ArrayList<>(world.stream().filter(one -> !into.containsKey(one)).toList());
            List<UUID> merged = new ArrayList<>(world.stream().filter(into::containsKey).toList());
            java.util.Collections.shuffle(standing, random);
            java.util.Collections.shuffle(merged, random);
            if (standing.size() > 1 && (merged.isEmpty() || random.nextInt(5) < 3)) {
                int many = 2 + random.nextInt(Math.min(2, standing.size() - 1));
                merges.add(Merge.of(standing.getFirst(), standing.subList(1, many)));
            } else {
                parted.addAll(merged.subList(0, 1 + random.nextInt(Math.min(2, merged.size()))));
            }
        }
        merging.merge(ANNA, merges);
        merges.forEach(merge -> merge.others().forEach(other -> into.put(other, merge.survivor())));
        merging.unmerge(ANNA, parted);
        parted.forEach(into::remove);
    }

    private UUID root(UUID customer) {
        UUID root = customer;
        while (into.containsKey(root)) {
            root = into.get(root);
        }
        return root;
    }

    private void partAll() {
        List<UUID> left = new ArrayList<>(into.keySet());
        java.util.Collections.shuffle(left, random);
        merging.unmerge(ANNA, left.subList(0, left.size() / 2));
        merging.unmerge(ANNA, left.subList(left.size() / 2, left.size()));
        into.clear();
    }

    /** A member's things are the root's: no address, tag or order is missing or stands twice. */
    private void hasEachThingOnce() {
        Map<UUID, UUID> roots =
                worlds.stream()
                        .flatMap(List::stream)
                        .collect(Collectors.toMap(one -> one, this::root));
        assertThat(
                        db.fetch("select id, coalesce(merged_into, id) from customer.customer")
                                .intoMap(0, 1))
                .isEqualTo(roots);
        assertThat(hidden("select customer_id, kind || norm from customer.contact_point"))
                .isEmpty();
        assertThat(hidden("select customer_id, tag_id::text from customer.tagging")).isEmpty();
        assertThat(hidden("select customer_id, kind || lower(text) from customer.preference"))
                .isEmpty();
        assertThat(hidden("select customer_id, id::text from commerce.customer_order")).isEmpty();
        assertThat(hidden("select customer_id, opportunity_id::text from sales.opportunity_person"))
                .isEmpty();
        assertThat(
                        db.fetch(
                                """
                                select r.id from customer.relationship r
                                join customer.customer f on f.id = r.from_id join customer.customer t on t.id = r.to_id
                                where coalesce(f.merged_into, f.id) <> coalesce(t.merged_into, t.id)
                                and not exists (select from customer.relationship s where s.kind = r.kind
                                    and s.from_id = coalesce(f.merged_into, f.id) and s.to_id = coalesce(t.merged_into, t.id))\
                                """))
                .isEmpty();
        assertThat(
                        db.fetch(
                                """
                                select customer_id, kind from customer.contact_point where customer_id in
                                    (select id from customer.customer where merged_into is null)
                                group by customer_id, kind having count(*) filter (where is_primary) <> 1\
                                """))
                .isEmpty();
    }

    /** Things at a merged customer without an equal at whoever stands for it. */
    private Set<Object> hidden(String things) {
        return new HashSet<>(
                db.fetch(
                        """
                        with thing (owner, what) as ({0})
                        select t.what from thing t join customer.customer c on c.id = t.owner where c.merged_into is not null
                        and not exists (select from thing s where s.owner = c.merged_into and s.what = t.what)\
                        """,
                        org.jooq.impl.DSL.sql(things)));
    }

    private Map<UUID, Map<String, Object>> values() {
        Map<UUID, Map<String, Object>> values = new HashMap<>();
        db.fetch("select id, city, job_title from customer.customer")
                .forEach(row -> {
                    Map<String, Object> fields = new HashMap<>();
                    fields.put("city", row.get("city"));
                    fields.put("job_title", row.get("job_title"));
                    values.put(row.get(0, UUID.class), fields);
                });
        return values;
    }
}
