package org.rapportcrm.interaction.task;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.interaction.db.Tables.TASK;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Among;
import org.rapportcrm.interaction.PlannedTasks;
import org.rapportcrm.interaction.sight.Visible;
import org.rapportcrm.record.NextActivity;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** The task of each customer that is due first. */
@Component
class NextTasks implements PlannedTasks, NextActivity {
    private final DSLContext db;
    private final Clock clock;

    NextTasks(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "customer";
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return areFor(viewer);
    }

    @Override
    public boolean areFor(Viewer viewer) {
        return viewer.may(Tasks.KIND, Action.READ);
    }

    @Override
    public Map<UUID, Next> next(Collection<UUID> customers, Viewer viewer, Words words) {
        Instant now = clock.instant();
        Map<UUID, Next> next = new HashMap<>();
        db.select(TASK.CUSTOMER_ID, TASK.TITLE, TASK.DUE_AT, TASK.WHOLE_DAY)
                .distinctOn(TASK.CUSTOMER_ID)
                .from(TASK)
                .where(
                        Among.of(TASK.CUSTOMER_ID, customers),
                        TASK.DONE_AT.isNull(),
                        TASK.DELETED_AT.isNull(),
                        Visible.toRead(viewer, Tasks.KIND, TASK),
                        exists(
                                selectOne()
                                        .from(PROFILE)
                                        .where(
                                                PROFILE.ID.eq(TASK.CUSTOMER_ID),
                                                VisibleCustomers.to(viewer, PROFILE))))
                .orderBy(TASK.CUSTOMER_ID, TASK.DUE_AT, TASK.ID)
                .forEach(row -> next.put(row.get(TASK.CUSTOMER_ID), read(row, now, words)));
        return next;
    }

    private static Next read(Record row, Instant now, Words words) {
        Due due =
                Due.of(
                        row.get(TASK.DUE_AT),
                        Boolean.TRUE.equals(row.get(TASK.WHOLE_DAY)),
                        now,
                        words);
        return new Next(due.text(), due.tone(), due.icon(), row.get(TASK.TITLE));
    }
}
