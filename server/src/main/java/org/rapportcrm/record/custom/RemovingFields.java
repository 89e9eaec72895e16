package org.rapportcrm.record.custom;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.rapportcrm.record.db.Tables.AWAITED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.work.BackgroundJob;
import org.rapportcrm.work.JobRun;
import org.rapportcrm.work.Starters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away what records hold of a field that is gone: part by part, each with its entries in the
 * journal, so that no record waits for the last one.
 */
@Component
class RemovingFields implements BackgroundJob {
    static final String KIND = "field-removal";
    static final int PART = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CustomFieldStore store;
    private final IndexingFields indexing;
    private final RecordTypes types;
    private final Journal journal;
    private final Starters starters;
    private final DSLContext db;
    private final TransactionTemplate part;

    RemovingFields(
            CustomFieldStore store,
            IndexingFields indexing,
            RecordTypes types,
            Journal journal,
            Starters starters,
            DSLContext db,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.indexing = indexing;
        this.types = types;
        this.journal = journal;
        this.starters = starters;
        this.db = db;
        part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Optional<CustomField> removed = store.removed(run.id());
        if (removed.isEmpty()) {
            return;
        }
        CustomField field = removed.get();
        // whoever has left since still took it away
        Viewer viewer =
                starters.of(run.startedBy()).orElseGet(() -> Viewer.house("removing fields"));
        Author author =
                new Author(viewer, new Cause(Cause.Kind.MAINTENANCE, field.id().toString()));
        long done = 0;
        long found;
        do {
            // whoever still knew the field may have written it behind us
            found = takeAll(field, author, done, run);
            done += found;
        } while (found > 0);
        forgetAwaited(field);
        indexing.drop(field);
        store.delete(field);
    }

    private void forgetAwaited(CustomField field) {
        db.deleteFrom(AWAITED)
                .where(AWAITED.KIND.eq(field.kind()), AWAITED.FIELD.eq(field.key()))
                .execute();
    }

    private long takeAll(CustomField field, Author author, long before, JobRun run) {
        List<UUID> taken = List.of();
        long found = 0;
        do {
            UUID behind = taken.isEmpty() ? BEFORE_ALL : taken.getLast();
            long done = before + found;
            taken =
                    requireNonNull(
                            part.execute(_ -> {
                                List<UUID> records = take(field, behind, author);
                                run.advance(done + records.size(), 0);
                                return records;
                            }));
            found += taken.size();
        } while (taken.size() == PART);
        return found;
    }

    /** Of the few records that hold it, in the transaction that is open. */
    void take(CustomField field, Author author) {
        take(field, BEFORE_ALL, author);
        forgetAwaited(field);
    }

    /** The next ones behind a record, in the transaction that is open. */
    private List<UUID> take(CustomField field, UUID behind, Author author) {
        Table<?> rows = types.get(field.kind()).table().orElseThrow().as("r");
        Field<UUID> id = requireNonNull(rows.field("id", UUID.class));
        Field<JSONB> custom = requireNonNull(rows.field("custom", JSONB.class));
        Field<UUID> customer =
                field.kind().equals("customer") ? id : rows.field("customer_id", UUID.class);
        List<Change> changes = new ArrayList<>();
        List<UUID> taken = new ArrayList<>();
        db.select(id.as("id"), custom.as("custom"))
                .select(
                        customer == null
                                ? inline((UUID) null).as("customer")
                                : customer.as("customer"))
                .from(rows)
                .where("jsonb_exists({0}, {1})", custom, inline(field.key()))
                .and(behind.equals(BEFORE_ALL) ? noCondition() : id.gt(behind))
                .orderBy(id)
                .limit(PART)
                .forUpdate()
                .of(rows)
                .forEach(row -> {
                    Change change = change(field, row);
                    changes.add(change);
                    taken.add(change.recordId());
                });
        db.update(rows)
                .set(custom, field("{0} - {1}", JSONB.class, custom, inline(field.key())))
                .where(Among.of(id, taken))
                .execute();
        journal.write(author, changes);
        return taken;
    }

    private static Change change(CustomField field, Record row) {
        String held = requireNonNull(row.get("custom", JSONB.class)).data();
        Map<String, @Nullable Object> none = new HashMap<>();
        none.put(field.key(), null);
        return Change.changed(
                field.kind(),
                requireNonNull(row.get("id", UUID.class)),
                row.get("customer", UUID.class),
                Map.of(field.key(), requireNonNull(AddedValues.read(held).get(field.key()))),
                none);
    }
}
