package org.rapportcrm.customer.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sql;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.Referring;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A column that refers to a customer moves when customers become one, or says here why not. */
@HouseTest
class ReferencesMoveTest {
    /** By column of the database, why it stays. */
    private static final Map<String, String> STAYS =
            Map.ofEntries(
                    Map.entry("customer.customer.merged_into", "names the survivor itself"),
                    Map.entry("customer.joining.member_id", "tells the merge"),
                    Map.entry("customer.joining.into_id", "tells the merge"),
                    Map.entry("customer.moved.home_id", "tells the merge"),
                    Map.entry("customer.moved.from_id", "tells the merge"),
                    Map.entry("customer.moved.to_id", "tells the merge"),
                    Map.entry("customer.given.customer_id", "tells the merge"),
                    Map.entry("customer.given.from_id", "tells the merge"),
                    Map.entry("customer.claim.customer_id", "belongs to whoever it was said of"),
                    Map.entry("customer.search.customer_id", "made from the customer"),
                    Map.entry("customer.search_token.customer_id", "made from the customer"),
                    Map.entry("commerce.customer_summary.customer_id", "summed up anew"),
                    Map.entry("commerce.customer_product.customer_id", "summed up anew"),
                    Map.entry("care.open_cases.customer_id", "counted as cases move"),
                    Map.entry("journal.change.customer_id", "what happened is not rewritten"),
                    Map.entry("journal.change.record_id", "what happened is not rewritten"),
                    Map.entry("journal.sight.customer_id", "who looked at which page stays true"),
                    Map.entry("identity.pair.first_id", "tells who was compared"),
                    Map.entry("identity.pair.second_id", "tells who was compared"),
                    Map.entry("identity.pair.merge_id", "tells the merge"),
                    Map.entry("identity.pair.decided_by", "a user"),
                    Map.entry("identity.likeness.customer_id", "made from the customer"),
                    Map.entry("identity.flaw.customer_id", "made from the customer"),
                    Map.entry("intake.revert_left.customer_id", "tells what a revert left"),
                    Map.entry("intake.revert_left.record_id", "tells what a revert left"),
                    Map.entry("record.awaited.record_id", "whoever stands for them is found"),
                    Map.entry("record.awaited.source_record", "a row of a source"),
                    Map.entry("record.called_anew.record_id", "read once, then gone"),
                    Map.entry("record.own_id.record_id", "of plain kinds, never of customers"),
                    Map.entry("record.alias.record_id", "read through merged_into"),
                    Map.entry("record.bulk_record.record_id", "refused when its turn comes"),
                    Map.entry("record.bulk_refusal.record_id", "tells what was refused"),
                    Map.entry("interaction.interaction.record_id", "orders, cases, opportunities"));

    /** What no customer is ever called by. */
    private static final Set<String> OTHERS =
            Set.of(
                    "id",
                    "act_id",
                    "actor_id",
                    "assignee_id",
                    "behind",
                    "bulk_id",
                    "closed",
                    "department_id",
                    "employee_id",
                    "first_source_id",
                    "form_id",
                    "import_id",
                    "interaction_id",
                    "owner_id",
                    "parted_by",
                    "pinned_by",
                    "product_id",
                    "role_id",
                    "saved_by",
                    "settled_by",
                    "solved_by",
                    "source_id",
                    "source_record_id",
                    "stamp",
                    "status_id",
                    "started_by",
                    "team_id",
                    "user_id",
                    "viewer_id");

    @Autowired MovingRows moving;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;

    @Test
    void everyColumnThatMayNameACustomerMovesOrSaysWhyNot() {
        Set<String> moved =
                moving.referring().stream().map(Referring::place).collect(Collectors.toSet());

        Set<String> forgotten = new TreeSet<>(columns());
        forgotten.removeAll(moved);
        forgotten.removeAll(STAYS.keySet());

        assertThat(forgotten)
                .as("let a MergeParticipant (below customer: RecordReferences) name the column")
                .isEmpty();
    }

    @Test
    void namesNoColumnThatIsNotThere() {
        Set<String> named =
                moving.referring().stream().map(Referring::place).collect(Collectors.toSet());
        named.addAll(STAYS.keySet());
        named.removeAll(columns());

        assertThat(named).isEmpty();
    }

    @Test
    void eachColumnThatMovesIsFoundByAnIndex() {
        List<String> unfound =
                moving.referring().stream()
                        .filter(one -> !SMALL.contains(one.table()))
                        .filter(one -> !isIndexed(one))
                        .map(Referring::place)
                        .toList();

        assertThat(unfound).isEmpty();
    }

    /** A few dozen rows a user. */
    private static final Set<String> SMALL =
            Set.of("record.favorite", "record.recent", "access.snooze", "interaction.draft");

    private boolean isIndexed(Referring one) {
        return one.parts().stream()
                .map(part -> plan(one, part))
                .allMatch(
                        plan -> plan.contains(one.column() + " = '") && !plan.contains("Seq Scan"));
    }

    /** Partial indexes are of use where what is asked implies their condition. */
    private String plan(Referring one, String part) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    db.execute("set local enable_seqscan = off");
                    return db
                            .fetch(
                                    "explain select 1 from {0} where {1} = {2} and {3}",
                                    sql(one.table()),
                                    sql(one.column()),
                                    inline(new UUID(0, 7)),
                                    sql(part))
                            .stream()
                            .map(row -> row.get(0, String.class))
                            .filter(line ->
                                    line.contains("Index Cond") || line.contains("Seq Scan"))
                            .collect(Collectors.joining("\n"));
                }));
    }

    /** Ids in tables, but those that refer to something else. */
    private List<String> columns() {
        return db
                .fetch(
                        """
                        select n.nspname || '.' || c.relname || '.' || a.attname, a.attname,
                            exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid
                                and a.attnum = any(f.conkey) and f.confrelid <> 'customer.customer'::regclass
                                and not exists (select from pg_constraint g where g.contype = 'f' and g.conrelid = c.oid
                                    and a.attnum = any(g.conkey) and g.confrelid = 'customer.customer'::regclass))
                        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and a.atttypid = 'uuid'::regtype and a.attnum > 0
                            and not a.attisdropped and n.nspname !~ '^(pg_|information_schema|public)'\
                        """)
                .stream()
                .filter(row ->
                        !row.get(2, Boolean.class) && !OTHERS.contains(row.get(1, String.class)))
                .map(row -> row.get(0, String.class))
                .toList();
    }
}
