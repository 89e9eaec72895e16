package org.rapportcrm.care.cases;

import static org.rapportcrm.care.db.Tables.SERVICE_CASE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.care.db.tables.records.ServiceCaseRecord;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.stereotype.Component;

/**
 * Which cases were merged into which: their conversation is there, and their numbers lead there.
 */
@Component
public class MergedCases {
    private static final String NUMBERS = "merged_numbers";

    private final DSLContext db;
    private final Journal journal;

    MergedCases(DSLContext db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** The cases that these were merged into, in the end. */
    Map<UUID, UUID> into(Collection<UUID> merged) {
        Map<UUID, UUID> into = new HashMap<>();
        lines(merged).forEach((one, line) -> into.put(one, line.getLast()));
        return into;
    }

    /** The case that one was merged into, the one that this was merged into, and so on. */
    private List<UUID> line(UUID merged) {
        return lines(List.of(merged)).getOrDefault(merged, List.of());
    }

    private Map<UUID, List<UUID>> lines(Collection<UUID> merged) {
        return db.fetch(
                        """
                        with recursive line as (
                            select id as merged, merged_into as id, 1 as nth from care.service_case
                            where id = any({0}) and merged_into is not null
                            union all
                            select line.merged, c.merged_into, line.nth + 1
                            from line join care.service_case c on c.id = line.id
                            where c.merged_into is not null and line.nth < 100)
                        select merged, id from line order by merged, nth\
                        """,
                        (Object) merged.toArray(UUID[]::new))
                .intoGroups(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class));
    }

    /** What was said in the one goes on in the other, in the transaction that is open. */
    public void merge(UUID merged, UUID into, Author author) {
        db.execute(
                """
                update care.case_entry set case_id = {1}, came_through = came_through || {0} where case_id = {0}\
                """,
                merged, into);
        db.update(SERVICE_CASE)
                .set(SERVICE_CASE.MERGED_INTO, into)
                .where(SERVICE_CASE.ID.eq(merged))
                .execute();
        number(line(merged), author);
    }

    /** What came from these goes back to them. */
    void takeApart(Author author, Collection<UUID> cases) {
        for (UUID merged : mergedAmong(cases)) {
            List<UUID> line = line(merged);
            db.execute(
                    """
                    update care.case_entry
                    set case_id = {0}, came_through = array(
                        select earlier from unnest(came_through) with ordinality as t (earlier, nth)
                        where nth < array_position(came_through, {0}) order by nth)
                    where case_id = any({1}) and came_through @> array[{0}]\
                    """,
                    merged, line.toArray(UUID[]::new));
            db.update(SERVICE_CASE)
                    .setNull(SERVICE_CASE.MERGED_INTO)
                    .where(SERVICE_CASE.ID.eq(merged))
                    .execute();
            number(line, author);
        }
    }

    private List<UUID> mergedAmong(Collection<UUID> cases) {
        return new ArrayList<>(
                db.select(SERVICE_CASE.ID)
                        .from(SERVICE_CASE)
                        .where(
                                Among.of(SERVICE_CASE.ID, cases),
                                SERVICE_CASE.MERGED_INTO.isNotNull())
                        .fetch(SERVICE_CASE.ID));
    }

    /** Lets each of these be found by the numbers of all that were merged into it. */
    private void number(List<UUID> cases, Author author) {
        for (UUID one : cases) {
            ServiceCaseRecord before = read(one);
            db.execute(
                    """
                    update care.service_case set version = version + 1, merged_numbers = (
                        with recursive below as (
                            select id, number from care.service_case where merged_into = {0}
                            union
                            select c.id, c.number from care.service_case c join below on c.merged_into = below.id)
                        select string_agg(number, ' ' order by number) from below)
                    where id = {0}\
                    """,
                    one);
            journal.write(
                    author,
                    Change.changed(
                            CaseType.KIND,
                            one,
                            before.getCustomerId(),
                            told(before.getMergedNumbers()),
                            told(read(one).getMergedNumbers())));
        }
    }

    private ServiceCaseRecord read(UUID id) {
        return Objects.requireNonNull(db.fetchOne(SERVICE_CASE, SERVICE_CASE.ID.eq(id)));
    }

    private static Map<String, @Nullable Object> told(@Nullable String numbers) {
        Map<String, @Nullable Object> told = new HashMap<>();
        told.put(NUMBERS, numbers);
        return told;
    }
}
