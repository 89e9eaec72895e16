package org.rapportcrm.record.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what programs send, as far as the viewer reaches, within the transaction that is open. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecordWrites {
    private final DSLContext db;
    private final Hands hands;

    RecordWrites(DSLContext db, Hands hands) {
        this.db = db;
        this.hands = hands;
    }

    List<Outcome> write(RecordType type, List<Row> rows, Author author) {
        return rows.isEmpty() ? List.of() : hands.of(type).write(author, rows);
    }

    void delete(RecordType type, UUID id, Author author) {
        hands.of(type).delete(author, id);
    }

    /** Nobody else changes it until the transaction ends. */
    void hold(RecordType type, UUID id) {
        Table<?> rows = rows(type);
        db.selectOne().from(rows).where(table(type).id(rows).eq(id)).forUpdate().fetch();
    }

    /** What is not seen does not exist; what is seen and not reached says so. */
    void mustReach(RecordType type, UUID id, Action action, Viewer viewer) {
        if (!reached(type, List.of(id), Action.READ, viewer).contains(id)) {
            throw new RecordNotFound();
        }
        if (!reached(type, List.of(id), action, viewer).contains(id)) {
            throw new NotAllowed(type.permission(action));
        }
    }

    Set<UUID> reached(RecordType type, List<UUID> ids, Action action, Viewer viewer) {
        Table<?> rows = rows(type);
        return db.select(table(type).id(rows))
                .from(rows)
                .where(
                        Among.of(table(type).id(rows), ids),
                        table(type).reachedBy(viewer, action, rows))
                .fetchSet(table(type).id(rows));
    }

    private static Table<?> rows(RecordType type) {
        return table(type).as("r");
    }

    private static RecordTable table(RecordType type) {
        return type.table().orElseThrow();
    }
}
