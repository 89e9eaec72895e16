package org.rapportcrm.care.day;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.care.db.Tables.SERVICE_CASE;
import static org.rapportcrm.care.db.Tables.STATUS;
import static org.rapportcrm.customer.view.Tables.PROFILE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.rapportcrm.access.DueItem;
import org.rapportcrm.access.DueItem.Urgency;
import org.rapportcrm.access.DueItem.Way;
import org.rapportcrm.access.DueItem.When;
import org.rapportcrm.access.DueItems;
import org.rapportcrm.access.DueRecords;
import org.rapportcrm.access.Snoozes;
import org.rapportcrm.care.cases.CaseType;
import org.rapportcrm.care.cases.ReachedCases;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** One's own open cases that press, or in which nothing has moved for days. */
@Component
class DueCases implements DueItems {
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final String URGENT = "urgent";

    private final CaseType type;
    private final ReachedCases cases;
    private final SolvingOfTheDay solving;
    private final DueRecords due;

    DueCases(CaseType type, ReachedCases cases, SolvingOfTheDay solving, DueRecords due) {
        this.type = type;
        this.cases = cases;
        this.solving = solving;
        this.due = due;
    }

    @Override
    public String kind() {
        return CaseType.KIND;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(CaseType.KIND, Action.READ);
    }

    @Override
    public Supplier<List<DueItem>> prepare(Batch batch, Asking asking) {
        Supplier<Result<Record>> rows = batch.add(waiting(asking));
        return () -> rows.get().map(row -> item(row, asking));
    }

    @Override
    public Toast done(Viewer viewer, UUID id, Words words) {
        return solving.solve(viewer, id, words);
    }

    @Override
    public Toast later(Viewer viewer, UUID id, TypedTime until, Words words) {
        return due.later(type, id, until, viewer, words);
    }

    @Override
    public Toast handOver(Viewer viewer, UUID id, UUID colleague) {
        return due.handOver(type, id, colleague, viewer);
    }

    private Select<?> waiting(Asking asking) {
        Viewer viewer = asking.viewer();
        Condition pressing = SERVICE_CASE.PRIORITY.in("high", URGENT);
        return select(
                        SERVICE_CASE.ID,
                        SERVICE_CASE.NUMBER,
                        SERVICE_CASE.SUBJECT,
                        SERVICE_CASE.PRIORITY,
                        SERVICE_CASE.OPENED_AT,
                        SERVICE_CASE.STATUS_SINCE,
                        STATUS.NAME.as("status"))
                .select(CustomerName.fields(PROFILE))
                .from(SERVICE_CASE)
                .join(STATUS)
                .on(STATUS.ID.eq(SERVICE_CASE.STATUS_ID))
                .leftJoin(PROFILE)
                .on(PROFILE.ID.eq(SERVICE_CASE.CUSTOMER_ID), VisibleCustomers.to(viewer, PROFILE))
                .where(
                        SERVICE_CASE.OWNER_ID.eq(viewer.id()),
                        SERVICE_CASE.STATE.eq(State.OPEN.key()),
                        cases.seenBy(viewer))
                .and(pressing.or(SERVICE_CASE.STATUS_SINCE.lt(asking.now().minus(PATIENCE))))
                .and(Snoozes.isAwake(viewer, kind(), SERVICE_CASE.ID, asking.now()))
                .orderBy(SERVICE_CASE.PRIORITY.eq(URGENT).desc(), SERVICE_CASE.OPENED_AT)
                .limit(MOST);
    }

    private static DueItem item(Record row, Asking asking) {
        Words words = asking.words();
        String priority = requireNonNull(row.get(SERVICE_CASE.PRIORITY));
        Instant opened = requireNonNull(row.get(SERVICE_CASE.OPENED_AT));
        UUID id = requireNonNull(row.get(SERVICE_CASE.ID));
        boolean presses = priority.equals(URGENT) || priority.equals("high");
        return new DueItem(
                CaseType.KIND,
                id,
                "lifebuoy",
                requireNonNull(row.get(SERVICE_CASE.SUBJECT)),
                "/cases/" + id,
                CustomerName.about(row, PROFILE, words),
                presses ? Urgency.TODAY : Urgency.STILL,
                opened,
                when(priority, presses, words),
                why(row, opened, presses, asking),
                row.get(SERVICE_CASE.NUMBER),
                Set.of(Way.DONE, Way.LATER, Way.HAND_OVER));
    }

    private static When when(String priority, boolean presses, Words words) {
        return presses
                ? new When(
                        words.text("case.field.priority." + priority),
                        priority.equals(URGENT) ? "flame" : "chevron-up",
                        priority.equals(URGENT) ? "is-bad" : "is-warn")
                : new When(words.text("care.due.still"), "hourglass", "");
    }

    private static String why(Record row, Instant opened, boolean presses, Asking asking) {
        Instant since = presses ? opened : requireNonNull(row.get(SERVICE_CASE.STATUS_SINCE));
        return asking.words()
                .text(
                        presses ? "care.due.presses" : "care.due.stands",
                        Duration.between(since, asking.now()).toDays(),
                        row.get("status", String.class));
    }
}
