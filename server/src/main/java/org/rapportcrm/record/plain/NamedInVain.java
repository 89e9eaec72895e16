package org.rapportcrm.record.plain;

import static org.rapportcrm.record.db.Tables.AWAITED;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.db.tables.records.AwaitedRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes whom rows name in vain, and that others wait for somebody no more. */
@Component
class NamedInVain {
    private static final String[] COLUMNS = {
        "record_id",
        "field",
        "kind",
        "target",
        "source_id",
        "text",
        "key",
        "source_record",
        "import_id",
        "alone",
        "since"
    };

    private final DSLContext db;
    private final Clock clock;
    private final Awaited awaited;
    private final List<WaitingRows> waiting;
    private final Map<String, LateRecords> lates;
    private final TransactionTemplate alone;

    NamedInVain(
            DSLContext db,
            Clock clock,
            Awaited awaited,
            List<WaitingRows> waiting,
            List<LateRecords> lates,
            PlatformTransactionManager transactions) {
        alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.db = db;
        this.clock = clock;
        this.awaited = awaited;
        this.waiting = waiting;
        this.lates =
                lates.stream().collect(Collectors.toMap(LateRecords::kind, Function.identity()));
    }

    /** Whose word about a field counts in a kind. */
    enum Keeps {
        /** Whatever was said last. */
        LAST,
        /** Each source waits for itself, and who is trusted decides; a person ends all waits. */
        EACH
    }

    /** What these say counts, and what they name in vain is waited for. */
    void keep(
            String kind,
            Keeps keeps,
            List<RecordField> all,
            Landing landing,
            List<? extends Awaiter> drafts) {
        List<RecordField> fields =
                all.stream()
                        .filter(Kind::isReference)
                        .filter(field -> lates.containsKey(Kind.target(field)))
                        .toList();
        Set<UUID> overtaken = forget(keeps, fields, landing, drafts);
        CopyRows rows = new CopyRows("record.awaited", COLUMNS);
        Instant since = clock.instant();
        for (Awaiter draft : drafts) {
            List<RecordField> inVain =
                    fields.stream()
                            .filter(field -> draft.inVain().get(field.key()) != null)
                            .toList();
            boolean alone = inVain.size() == draft.inVain().size();
            inVain.forEach(field -> rows.add(row(kind, landing, draft, field, alone, since)));
        }
        rows.send(db);
        if (!overtaken.isEmpty()) {
            overtaken.removeAll(awaited.rowsOf(drafts.stream().map(Awaiter::id).toList()));
            // behind the commit: whoever counts the rows of an import holds it before its records
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            alone.executeWithoutResult(_ ->
                                    waiting.forEach(one -> one.completed(overtaken, List.of())));
                        }
                    });
        }
    }

    private @Nullable Object[] row(
            String kind,
            Landing landing,
            Awaiter draft,
            RecordField field,
            boolean alone,
            Instant since) {
        String target = Kind.target(field);
        String text = Objects.requireNonNull(draft.inVain().get(field.key()));
        Cause cause = landing.author().cause();
        return new @Nullable Object[] {
            draft.id(),
            field.key(),
            kind,
            target,
            landing.origin().source(),
            text,
            Objects.requireNonNull(lates.get(target)).key(text),
            draft.row().sourceRecord(),
            cause.kind() == Cause.Kind.IMPORT ? cause.id() : null,
            alone,
            since
        };
    }

    /**
     * Of those that were there before, and now say something else.
     *
     * @return other rows that waited for nothing but that
     */
    private Set<UUID> forget(
            Keeps keeps,
            List<RecordField> fields,
            Landing landing,
            List<? extends Awaiter> drafts) {
        Set<UUID> overtaken = new HashSet<>();
        List<UUID> known =
                drafts.stream().filter(draft -> !draft.isNew()).map(Awaiter::id).toList();
        if (known.isEmpty()
                || fields.isEmpty()
                || awaited.hold(Among.of(AWAITED.RECORD_ID, known)) == 0) {
            return overtaken;
        }
        Condition whose =
                keeps == Keeps.EACH && !drafts.getFirst().row().isTyped()
                        ? AWAITED.SOURCE_ID.eq(landing.origin().source())
                        : DSL.noCondition();
        for (RecordField field : fields) {
            List<UUID> saying =
                    drafts.stream()
                            .filter(draft -> !draft.isNew())
                            .filter(draft ->
                                    draft.says(field.key())
                                            || draft.inVain().get(field.key()) != null)
                            .map(Awaiter::id)
                            .toList();
            db
                    .deleteFrom(AWAITED)
                    .where(AWAITED.FIELD.eq(field.key()), Among.of(AWAITED.RECORD_ID, saying))
                    .and(whose)
                    .returning(AWAITED.SOURCE_RECORD, AWAITED.ALONE)
                    .fetch()
                    .stream()
                    .filter(AwaitedRecord::getAlone)
                    .forEach(wait -> overtaken.add(wait.getSourceRecord()));
        }
        drafts.forEach(draft -> overtaken.remove(draft.row().sourceRecord()));
        return overtaken;
    }
}
