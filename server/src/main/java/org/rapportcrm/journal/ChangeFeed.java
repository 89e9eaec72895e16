package org.rapportcrm.journal;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.rapportcrm.journal.db.Tables.CHANGE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/**
 * Changes for those who keep their own position. As for {@link JournalReader}, nothing is skipped,
 * however late a transaction commits: a stretch ends before the lowest position that may still
 * come.
 */
@Component
public class ChangeFeed {
    /**
     * Positions are dense; so a stretch is cheap however seldom the kinds asked for are changed.
     */
    private static final long STRETCH = 20_000;

    private static final Field<String[]> FIELDS =
            field(
                    "array(select jsonb_object_keys(coalesce({0}, '{}') || coalesce({1}, '{}')) order by 1)",
                    String[].class, CHANGE.BEFORE, CHANGE.AFTER);

    private final DSLContext db;

    ChangeFeed(DSLContext db) {
        this.db = db;
    }

    /**
     * That something changed, without what it was and became.
     *
     * @param kind such as "created", in the words of the journal
     * @param fields keys of what changed; empty where a whole record came or went
     */
    public record Changed(
            long position,
            Instant at,
            String recordType,
            UUID recordId,
            String kind,
            List<String> fields) {}

    /**
     * @param next the position to go on from
     * @param more whether going on at once is worth it
     */
    public record Stretch(List<Changed> changes, long next, boolean more) {}

    /** Behind everything that has happened. */
    public long end() {
        return requireNonNull(db.fetchSingle("select journal.settled()").into(Long.class));
    }

    public Stretch after(long position, Collection<String> recordTypes, int most) {
        long end = end();
        long until = Math.min(end, Math.max(0, position) + STRETCH);
        List<Changed> changes =
                db.select(
                                CHANGE.POSITION,
                                CHANGE.AT,
                                CHANGE.RECORD_TYPE,
                                CHANGE.RECORD_ID,
                                CHANGE.KIND,
                                FIELDS)
                        .from(CHANGE)
                        .where(CHANGE.POSITION.gt(position), CHANGE.POSITION.le(until))
                        .and(CHANGE.RECORD_TYPE.in(recordTypes))
                        .orderBy(CHANGE.POSITION)
                        .limit(most)
                        .fetch(row ->
                                new Changed(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        List.of(row.value6())));
        boolean full = changes.size() == most;
        long next = full ? changes.getLast().position() : Math.max(position, until);
        return new Stretch(changes, next, next < end);
    }
}
