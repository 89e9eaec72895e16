package org.rapportcrm.record.read;

import static org.jooq.impl.DSL.selectOne;

import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Counts the rows of a list. Where the planner means to read many for that, it counts among some
 * and says that there may be more.
 */
@Component
class CountingRows {
    /** So many that stand are read instead, as they lie on the disk. */
    private static final int SAMPLE = 10_000;

    private final DSLContext db;
    private final Plans plans;

    CountingRows(DSLContext db, Plans plans) {
        this.db = db;
        this.plans = plans;
    }

    /**
     * @param most beyond which nobody counts
     */
    Count soon(Reading reading, int most) {
        Select<?> all = some(reading, reading.selection().rows(), most);
        if (Plans.isCheap(plans.of(all))) {
            int count = count(all);
            return new Count(Math.min(count, most), count > most);
        }
        Table<?> sample =
                reading.standing(db, SAMPLE).asTable(reading.selection().rows().getName());
        int count = count(some(reading, sample, most));
        boolean mayBeMore = count > most || count(reading.standing(db, SAMPLE + 1)) > SAMPLE;
        return new Count(Math.min(count, most), mayBeMore);
    }

    /** One more than {@code most} where there are more. */
    int upTo(Reading reading, int most) {
        return count(some(reading, reading.selection().rows(), most));
    }

    private static Select<?> some(Reading reading, Table<?> rows, int most) {
        return selectOne().from(rows).where(reading.which()).limit(most + 1);
    }

    private int count(Select<?> rows) {
        return Objects.requireNonNull(db.select(DSL.count()).from(rows).fetchSingle(DSL.count()));
    }
}
