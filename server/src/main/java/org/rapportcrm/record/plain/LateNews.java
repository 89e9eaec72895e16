package org.rapportcrm.record.plain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.CopyRows;
import org.springframework.stereotype.Component;

/** Tells of what the journal does not: that a record is called otherwise than before. */
@Component
public class LateNews {
    private final DSLContext db;

    LateNews(DSLContext db) {
        this.db = db;
    }

    /**
     * Whoever waits for these is looked after again, after the transaction that is open. Takes no
     * lock, since whoever tells holds these records.
     */
    public void calledAnew(String kind, Collection<UUID> records) {
        CopyRows rows = new CopyRows("record.called_anew", "kind", "record_id");
        records.forEach(record -> rows.add(kind, record));
        rows.send(db);
    }

    /** The next ones of whom nobody has heard. */
    Set<UUID> next(String kind, int most) {
        return new HashSet<>(
                db.fetch(
                                """
                                delete from record.called_anew where ctid = any(array(
                                    select ctid from record.called_anew where kind = {0} limit {1} for update skip locked))
                                returning record_id\
                                """,
                                kind, most)
                        .getValues(0, UUID.class));
    }
}
