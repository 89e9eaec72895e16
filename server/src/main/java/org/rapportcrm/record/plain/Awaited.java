package org.rapportcrm.record.plain;

import static org.rapportcrm.record.db.Tables.AWAITED;

import java.util.ArrayList;
import java.util.Collection;
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
import org.springframework.stereotype.Component;

/** Which fields of which records name somebody who was not there when their row came. */
@Component
class Awaited {
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
        "alone"
    };

    private final DSLContext db;
    private final Map<String, LateRecords> lates;

    Awaited(DSLContext db, List<LateRecords> lates) {
        this.db = db;
        this.lates =
                lates.stream().collect(Collectors.toMap(LateRecords::kind, Function.identity()));
    }

    /**
     * A field of a record and what stands for it.
     *
     * @param alone whether its row waits for nothing but such fields
     */
    record Wait(
            UUID recordId,
            String field,
            String kind,
            UUID sourceId,
            String text,
            UUID sourceRecord,
            @Nullable String importId,
            boolean alone) {}

    /** What these say counts, and what they name in vain is waited for. */
    void keep(Kind kind, Landing landing, List<Draft> drafts) {
        List<RecordField> fields =
                kind.fields().stream()
                        .filter(Kind::isReference)
                        .filter(field -> lates.containsKey(Kind.target(field)))
                        .toList();
        fields.forEach(field -> forget(field.key(), drafts));
        CopyRows rows = new CopyRows("record.awaited", COLUMNS);
        for (Draft draft : drafts) {
            List<RecordField> inVain =
                    fields.stream()
                            .filter(field -> draft.inVain().get(field.key()) != null)
                            .toList();
            boolean alone = inVain.size() == draft.inVain().size();
            inVain.forEach(field -> rows.add(row(kind, landing, draft, field, alone)));
        }
        rows.send(db);
    }

    private @Nullable Object[] row(
            Kind kind, Landing landing, Draft draft, RecordField field, boolean alone) {
        String target = Kind.target(field);
        String text = Objects.requireNonNull(draft.inVain().get(field.key()));
        Cause cause = landing.author().cause();
        return new @Nullable Object[] {
            draft.id(),
            field.key(),
            kind.key(),
            target,
            landing.origin().source(),
            text,
            Objects.requireNonNull(lates.get(target)).key(text),
            draft.row().sourceRecord(),
            cause.kind() == Cause.Kind.IMPORT ? cause.id() : null,
            alone
        };
    }

    /** Of those that were there before, and now say something else. */
    private void forget(String field, List<Draft> drafts) {
        List<UUID> records =
                drafts.stream()
                        .filter(draft -> !draft.isNew())
                        .filter(draft -> draft.says(field) || draft.inVain().containsKey(field))
                        .map(Draft::id)
                        .toList();
        if (!records.isEmpty()) {
            db.deleteFrom(AWAITED)
                    .where(AWAITED.FIELD.eq(field), Among.of(AWAITED.RECORD_ID, records))
                    .execute();
        }
    }

    boolean isAnything(String target) {
        return db.fetchExists(AWAITED, AWAITED.TARGET.eq(target));
    }

    List<Wait> called(String target, Collection<String> keys) {
        return waits(
                AWAITED.TARGET
                        .eq(target)
                        .and(AWAITED.KEY.eq(DSL.any(DSL.val(keys.toArray(String[]::new))))),
                Integer.MAX_VALUE);
    }

    /** Some after whom nobody has looked yet; from now on somebody has. */
    List<Wait> fresh(String target, int most) {
        List<Wait> fresh = waits(AWAITED.TARGET.eq(target).andNot(AWAITED.LOOKED), most);
        db.update(AWAITED)
                .set(AWAITED.LOOKED, true)
                .where(Among.of(AWAITED.RECORD_ID, fresh.stream().map(Wait::recordId).toList()))
                .and(AWAITED.TARGET.eq(target))
                .execute();
        return fresh;
    }

    private List<Wait> waits(Condition which, int most) {
        return db.select(
                        AWAITED.RECORD_ID,
                        AWAITED.FIELD,
                        AWAITED.KIND,
                        AWAITED.SOURCE_ID,
                        AWAITED.TEXT,
                        AWAITED.SOURCE_RECORD,
                        AWAITED.IMPORT_ID,
                        AWAITED.ALONE)
                .from(AWAITED)
                .where(which)
                .orderBy(AWAITED.RECORD_ID, AWAITED.FIELD)
                .limit(most)
                .fetchInto(Wait.class);
    }

    /** Those of them that wait for nothing any more. */
    List<Wait> over(List<Wait> found) {
        Set<UUID> still =
                new HashSet<>(
                        db.select(AWAITED.RECORD_ID)
                                .from(AWAITED)
                                .where(
                                        Among.of(
                                                AWAITED.RECORD_ID,
                                                found.stream().map(Wait::recordId).toList()))
                                .fetch(AWAITED.RECORD_ID));
        List<Wait> over = new ArrayList<>(found);
        over.removeIf(wait -> !wait.alone() || still.contains(wait.recordId()));
        return over;
    }
}
