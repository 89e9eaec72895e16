package org.rapportcrm.journal;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.journal.db.Tables.CHANGE;
import static org.rapportcrm.journal.db.Tables.READER;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands changes to named readers, in order, at least once. A reader's position moves in the same
 * transaction as its work. No change is skipped, however late its transaction commits: reading
 * stops at the lowest position that may still come (see docs/decisions/0003).
 */
@Component
public class JournalReader {
    private final DSLContext db;

    JournalReader(DSLContext db) {
        this.db = db;
    }

    /** A change as a reader sees it. */
    public record Entry(
            long position,
            String recordType,
            UUID recordId,
            @Nullable UUID customerId,
            String kind) {}

    /**
     * Gives the next changes to {@code work} and moves the reader's position; on an exception
     * neither happens.
     *
     * @return how many changes were handed over; fewer than {@code most} means that the reader has
     *     caught up
     */
    @Transactional
    public int read(String reader, int most, Consumer<List<Entry>> work) {
        db.insertInto(READER, READER.NAME).values(reader).onConflictDoNothing().execute();
        long from =
                requireNonNull(
                        db.select(READER.POSITION)
                                .from(READER)
                                .where(READER.NAME.eq(reader))
                                .forUpdate()
                                .fetchSingle(READER.POSITION));
        long settled = end();
        List<Entry> entries =
                db.select(
                                CHANGE.POSITION,
                                CHANGE.RECORD_TYPE,
                                CHANGE.RECORD_ID,
                                CHANGE.CUSTOMER_ID,
                                CHANGE.KIND)
                        .from(CHANGE)
                        .where(CHANGE.POSITION.gt(from), CHANGE.POSITION.le(settled))
                        .orderBy(CHANGE.POSITION)
                        .limit(most)
                        .fetchInto(Entry.class);
        if (!entries.isEmpty()) {
            work.accept(entries);
            db.update(READER)
                    .set(READER.POSITION, entries.getLast().position())
                    .where(READER.NAME.eq(reader))
                    .execute();
        }
        return entries.size();
    }

    /** How many positions a reader has not come to yet; not all of them need be changes. */
    public long behind(String reader) {
        long position =
                db.select(READER.POSITION)
                        .from(READER)
                        .where(READER.NAME.eq(reader))
                        .fetchOptional(READER.POSITION)
                        .orElse(0L);
        return Math.max(0, end() - position);
    }

    /** Behind all that has happened: whoever reads everything anew goes on from here. */
    public long end() {
        return requireNonNull(db.fetchSingle("select journal.settled()").into(Long.class));
    }

    /** Has a reader go on behind a position, in the transaction that is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(String reader, long position) {
        db.insertInto(READER, READER.NAME, READER.POSITION)
                .values(reader, position)
                .onConflict(READER.NAME)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
