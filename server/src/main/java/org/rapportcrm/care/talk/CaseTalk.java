package org.rapportcrm.care.talk;

import static org.rapportcrm.care.db.Tables.CASE_ENTRY;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.springframework.stereotype.Component;

/** Which entries of timelines are about which case. */
@Component
public class CaseTalk {
    private final DSLContext db;

    CaseTalk(DSLContext db) {
        this.db = db;
    }

    List<UUID> of(UUID record) {
        return db.select(CASE_ENTRY.INTERACTION_ID)
                .from(CASE_ENTRY)
                .where(CASE_ENTRY.CASE_ID.eq(record))
                .fetch(CASE_ENTRY.INTERACTION_ID);
    }

    void add(UUID record, UUID entry) {
        db.insertInto(CASE_ENTRY)
                .set(CASE_ENTRY.CASE_ID, record)
                .set(CASE_ENTRY.INTERACTION_ID, entry)
                .execute();
    }

    /**
     * They are about another case from now on.
     *
     * @return how many of them were about the first
     */
    public int move(Collection<UUID> entries, UUID from, UUID to) {
        return db.update(CASE_ENTRY)
                .set(CASE_ENTRY.CASE_ID, to)
                .set(CASE_ENTRY.CAME_THROUGH, new UUID[0])
                .where(CASE_ENTRY.CASE_ID.eq(from), Among.of(CASE_ENTRY.INTERACTION_ID, entries))
                .execute();
    }
}
