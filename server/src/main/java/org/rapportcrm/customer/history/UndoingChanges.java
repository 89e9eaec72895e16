package org.rapportcrm.customer.history;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.TakingBack;
import org.rapportcrm.customer.TakingBack.Entry;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.RecordUndo;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes back what was saved together, newest first: the fields of a form and the contact points
 * that came with it. All of it or, when any part was changed again, nothing.
 */
@Component
class UndoingChanges implements RecordUndo {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;
    private final CustomerEdits edits;
    private final Map<String, TakingBack> takers;

    UndoingChanges(DSLContext db, JsonMapper json, CustomerEdits edits, List<TakingBack> takers) {
        this.db = db;
        this.json = json;
        this.edits = edits;
        this.takers = takers.stream().collect(toMap(TakingBack::recordType, taker -> taker));
    }

    @Override
    public boolean isFor(String kind) {
        return kind.equals("customer");
    }

    @Override
    @Transactional
    public void undo(String kind, Viewer viewer, UUID id, long change) {
        undo(viewer, id, change);
    }

    /**
     * @param position of an entry of the journal about the customer
     */
    @Transactional
    public void undo(Viewer viewer, UUID customer, long position) {
        edits.read(viewer, customer);
        List<? extends Record> together = together(customer, position);
        Author author = new Author(viewer, new Cause(Cause.Kind.UNDO, Long.toString(position)));
        Record customers = bin(together);
        if (customers != null) {
            takeBack(author, customers);
            return;
        }
        edits.lock(viewer, customer, Action.WRITE);
        together.forEach(entry -> takeBack(author, entry));
        edits.contactPointsChanged(customer);
    }

    private List<? extends Record> together(UUID customer, long position) {
        Long transaction =
                db.select(HISTORY.TXID)
                        .from(HISTORY)
                        .where(HISTORY.POSITION.eq(position), HISTORY.CUSTOMER_ID.eq(customer))
                        .fetchOptional(HISTORY.TXID)
                        .orElseThrow(RecordNotFound::new);
        return db.selectFrom(HISTORY)
                .where(HISTORY.CUSTOMER_ID.eq(customer), HISTORY.TXID.eq(transaction))
                .orderBy(HISTORY.POSITION.desc())
                .fetch();
    }

    /** Who came, went or came back takes all that came along. */
    private static @Nullable Record bin(List<? extends Record> together) {
        return together.stream()
                .filter(entry -> TakingBackCustomers.KEY.equals(entry.get(HISTORY.RECORD_TYPE)))
                .filter(entry -> !"changed".equals(entry.get(HISTORY.KIND)))
                .findFirst()
                .orElse(null);
    }

    private void takeBack(Author author, Record entry) {
        TakingBack taker = takers.get(entry.get(HISTORY.RECORD_TYPE));
        Map<String, @Nullable Object> before = fields(entry.get(HISTORY.BEFORE));
        Map<String, @Nullable Object> after = fields(entry.get(HISTORY.AFTER));
        boolean told = !before.isEmpty() || !after.isEmpty();
        boolean bin = TakingBackCustomers.KEY.equals(entry.get(HISTORY.RECORD_TYPE));
        if (taker == null || !told && !(bin && !"changed".equals(entry.get(HISTORY.KIND)))) {
            throw new NothingToTakeBack();
        }
        taker.takeBack(
                author,
                new Entry(
                        requireNonNull(entry.get(HISTORY.RECORD_ID)),
                        requireNonNull(entry.get(HISTORY.CUSTOMER_ID)),
                        requireNonNull(entry.get(HISTORY.KIND)),
                        before,
                        after));
    }

    private Map<String, @Nullable Object> fields(@Nullable JSONB text) {
        return text == null ? Map.of() : json.readValue(text.data(), FIELDS);
    }
}
