package org.rapportcrm.intake.run;

import static org.jooq.impl.DSL.count;
import static org.rapportcrm.intake.db.Tables.SOURCE_RECORD;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Outcome.State;
import org.rapportcrm.record.Reason;
import org.springframework.stereotype.Component;

/** The rows that wait or were refused, with their reasons. */
@Component
public class SkippedRows {
    private final DSLContext db;
    private final Ledger ledger;

    SkippedRows(DSLContext db, Ledger ledger) {
        this.db = db;
        this.ledger = ledger;
    }

    /** A row of a file that is no record, or none yet. */
    public record Skipped(long line, Reason reason, List<String> cells) {}

    /** The column of a file with such rows that tells by its lines which rows they are. */
    public static String lineColumn(String name, UUID importId) {
        return MendedRows.lineColumn(name, importId);
    }

    /**
     * How many records of a source wait or were refused, by reason and field: with what stood there
     * where that is the same in all.
     */
    Map<Reason, Integer> reasons(UUID source) {
        Field<String> label =
                DSL.field(
                        "case when {0}[1] ~ {1} then {0}[1] end",
                        String.class,
                        SOURCE_RECORD.REASON_ARGUMENTS,
                        DSL.inline("^" + Reasons.LABEL + "$"));
        Field<String[]> least = DSL.min(SOURCE_RECORD.REASON_ARGUMENTS);
        Field<String[]> most = DSL.max(SOURCE_RECORD.REASON_ARGUMENTS);
        Map<Reason, Integer> reasons = new LinkedHashMap<>();
        db.select(SOURCE_RECORD.REASON, count(), least, most)
                .from(SOURCE_RECORD)
                .where(SOURCE_RECORD.SOURCE_ID.eq(source), SOURCE_RECORD.REASON.isNotNull())
                .and(SOURCE_RECORD.STATE.ne("used"))
                .groupBy(SOURCE_RECORD.REASON, label)
                .orderBy(count().desc(), SOURCE_RECORD.REASON, label)
                .forEach(row -> {
                    Reason one = reason(row.value1(), row.value3());
                    boolean same = Arrays.equals(row.value3(), row.value4());
                    reasons.merge(same ? one : Reasons.unquoted(one), row.value2(), Integer::sum);
                });
        return reasons;
    }

    /** The next rows of an import that are in a state, after a line of its file. */
    public List<Skipped> after(UUID importId, State state, long line, int most) {
        return db.select(
                        SOURCE_RECORD.LINE,
                        SOURCE_RECORD.REASON,
                        SOURCE_RECORD.REASON_ARGUMENTS,
                        SOURCE_RECORD.RAW)
                .from(SOURCE_RECORD)
                .where(
                        SOURCE_RECORD
                                .IMPORT_ID
                                .eq(importId)
                                .or(SOURCE_RECORD.MENDED_BY.eq(importId)))
                .and(SOURCE_RECORD.LINE.gt(line))
                .and(SOURCE_RECORD.STATE.eq(state.name().toLowerCase(Locale.ROOT)))
                .and(SOURCE_RECORD.REASON.isNotNull())
                .orderBy(SOURCE_RECORD.LINE)
                .limit(most)
                .fetch(row ->
                        new Skipped(
                                row.value1(),
                                reason(row.value2(), row.value3()),
                                ledger.cells(row.value4())));
    }

    private static Reason reason(String key, String @Nullable [] arguments) {
        return new Reason(key, arguments == null ? List.of() : List.of(arguments));
    }
}
