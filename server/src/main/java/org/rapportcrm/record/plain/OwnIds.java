package org.rapportcrm.record.plain;

import static org.rapportcrm.record.db.Tables.OWN_ID;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.rapportcrm.database.Among;
import org.rapportcrm.database.CopyRows;
import org.springframework.stereotype.Component;

/** What sources call the records of plain kinds. */
@Component
class OwnIds {
    private final DSLContext db;
    private final Awaited awaited;

    OwnIds(DSLContext db, Awaited awaited) {
        this.db = db;
        this.awaited = awaited;
    }

    /** Nobody else names records of that source until the open transaction ends. */
    void lock(String kind, UUID source) {
        db.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, 0))",
                "record.own_id " + kind + source);
    }

    Map<String, UUID> known(String kind, UUID source, Collection<String> ids) {
        return db.select(OWN_ID.EXTERNAL_ID, OWN_ID.RECORD_ID)
                .from(OWN_ID)
                .where(
                        OWN_ID.KIND.eq(kind),
                        OWN_ID.SOURCE_ID.eq(source),
                        OWN_ID.EXTERNAL_ID.eq(DSL.any(DSL.val(ids.toArray(String[]::new)))))
                .fetchMap(OWN_ID.EXTERNAL_ID, OWN_ID.RECORD_ID);
    }

    void add(String kind, UUID source, Map<String, UUID> added) {
        CopyRows rows =
                new CopyRows("record.own_id", "kind", "source_id", "external_id", "record_id");
        added.forEach((external, record) -> rows.add(kind, source, external, record));
        rows.send(db);
    }

    /** Sent again, they come as for the first time. */
    void forget(Collection<UUID> records) {
        db.deleteFrom(OWN_ID).where(Among.of(OWN_ID.RECORD_ID, records)).execute();
        awaited.forget(records);
    }

    /** What came with an import waits for nobody any more. */
    void forgetAwaited(UUID importId) {
        awaited.forgetImport(importId);
    }
}
