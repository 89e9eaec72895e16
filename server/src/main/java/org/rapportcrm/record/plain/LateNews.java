package org.rapportcrm.record.plain;

import static org.rapportcrm.record.db.Tables.AWAITED;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Tells of what the journal does not: that a record is called otherwise than before. */
@Component
public class LateNews {
    private final DSLContext db;
    private final List<LateRecords> lates;

    LateNews(DSLContext db, List<LateRecords> lates) {
        this.db = db;
        this.lates = lates;
    }

    /** Whoever waits for these is looked at again, after the transaction that is open. */
    public void calledAnew(String kind, Collection<UUID> records) {
        for (LateRecords late : lates) {
            if (late.kind().equals(kind) && !records.isEmpty()) {
                db.update(AWAITED)
                        .set(AWAITED.LOOKED, false)
                        .where(AWAITED.TARGET.eq(kind))
                        .and(
                                AWAITED.KEY.eq(
                                        DSL.any(
                                                DSL.val(
                                                        late.keys(records)
                                                                .toArray(String[]::new)))))
                        .execute();
            }
        }
    }
}
