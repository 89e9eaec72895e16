package org.rapportcrm.record.write;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** With which of some records a viewer may do something. */
@Component
public class ReachedRecords {
    private final DSLContext db;

    ReachedRecords(DSLContext db) {
        this.db = db;
    }

    public Set<UUID> among(RecordType type, Collection<UUID> ids, Action action, Viewer viewer) {
        RecordTable table = type.table().orElseThrow();
        Table<?> rows = table.as("r");
        Field<UUID> id = table.id(rows);
        return new HashSet<>(
                db.select(id)
                        .from(rows)
                        .where(Among.of(id, ids), table.reachedBy(viewer, action, rows))
                        .fetch(id));
    }
}
