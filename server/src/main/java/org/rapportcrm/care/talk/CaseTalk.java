package org.rapportcrm.care.talk;

import static org.rapportcrm.care.db.Tables.CASE_ENTRY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.springframework.stereotype.Component;

/** Which entries of timelines are about which case. */
@Component
public class CaseTalk {
    private static final String KIND = "case_entry";

    private final DSLContext db;
    private final Journal journal;

    CaseTalk(DSLContext db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    List<UUID> of(UUID record) {
        return db.select(CASE_ENTRY.INTERACTION_ID)
                .from(CASE_ENTRY)
                .where(CASE_ENTRY.CASE_ID.eq(record))
                .fetch(CASE_ENTRY.INTERACTION_ID);
    }

    void add(UUID record, UUID entry, Author author) {
        db.insertInto(CASE_ENTRY)
                .set(CASE_ENTRY.CASE_ID, record)
                .set(CASE_ENTRY.INTERACTION_ID, entry)
                .execute();
        journal.write(author, change(record, Change.Kind.CREATED, entry));
    }

    /**
     * They are about another case from now on.
     *
     * @return how many of them were about the first
     */
    public int move(Collection<UUID> entries, UUID from, UUID to, Author author) {
        List<UUID> moved =
                db.update(CASE_ENTRY)
                        .set(CASE_ENTRY.CASE_ID, to)
                        .set(CASE_ENTRY.CAME_THROUGH, new UUID[0])
                        .where(
                                CASE_ENTRY.CASE_ID.eq(from),
                                Among.of(CASE_ENTRY.INTERACTION_ID, entries))
                        .returning(CASE_ENTRY.INTERACTION_ID)
                        .fetch(CASE_ENTRY.INTERACTION_ID);
        List<Change> changes = new ArrayList<>();
        for (UUID entry : moved) {
            changes.add(change(from, Change.Kind.DELETED, entry));
            changes.add(change(to, Change.Kind.CREATED, entry));
        }
        journal.write(author, changes);
        return moved.size();
    }

    private static Change change(UUID record, Change.Kind kind, UUID entry) {
        return new Change(
                KIND, record, null, kind, Map.of(), Map.of("entry", entry.toString()), null);
    }
}
