package org.rapportcrm.record.write;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordHands;
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

/** Writes records as far as the viewer reaches, within the transaction that is open. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordWrites {
    private final DSLContext db;
    private final RecordHands hands;
    private final ReachedRecords reached;

    RecordWrites(DSLContext db, RecordHands hands, ReachedRecords reached) {
        this.db = db;
        this.hands = hands;
        this.reached = reached;
    }

    public List<Outcome> write(RecordType type, List<Row> rows, Author author) {
        return rows.isEmpty() ? List.of() : hands.of(type).write(type.key(), author, rows);
    }

    public void delete(RecordType type, Collection<UUID> ids, Author author) {
        if (!ids.isEmpty()) {
            hands.of(type).delete(type.key(), author, ids);
        }
    }

    public void bringBack(RecordType type, Collection<UUID> ids, Author author) {
        if (!ids.isEmpty()) {
            hands.of(type).bringBack(type.key(), author, ids);
        }
    }

    /** Nobody else changes them until the transaction ends. */
    public void hold(RecordType type, Collection<UUID> ids) {
        Table<?> rows = rows(type);
        db.selectOne()
                .from(rows)
                .where(Among.of(table(type).id(rows), ids))
                // all in one order, so that two selections never wait for each other
                .orderBy(table(type).id(rows))
                .forUpdate()
                .fetch();
    }

    /** What is not seen does not exist; what is seen and not reached says so. */
    public void mustReach(RecordType type, UUID id, Action action, Viewer viewer) {
        if (!reached(type, List.of(id), Action.READ, viewer).contains(id)) {
            throw new RecordNotFound();
        }
        if (!reached(type, List.of(id), action, viewer).contains(id)) {
            throw new NotAllowed(type.permission(action));
        }
    }

    public Set<UUID> reached(RecordType type, Collection<UUID> ids, Action action, Viewer viewer) {
        return reached.among(type, ids, action, viewer);
    }

    private static Table<?> rows(RecordType type) {
        return table(type).as("r");
    }

    private static RecordTable table(RecordType type) {
        return type.table().orElseThrow();
    }
}
