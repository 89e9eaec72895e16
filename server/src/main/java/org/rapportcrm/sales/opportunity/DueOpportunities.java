package org.rapportcrm.sales.opportunity;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.interaction.view.Tables.PLANNED;
import static org.rapportcrm.sales.db.Tables.OPPORTUNITY;
import static org.rapportcrm.sales.db.Tables.STAGE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.DueItem;
import org.rapportcrm.access.DueItem.Urgency;
import org.rapportcrm.access.DueItem.Way;
import org.rapportcrm.access.DueItem.When;
import org.rapportcrm.access.DueItems;
import org.rapportcrm.access.DueRecords;
import org.rapportcrm.access.Snoozes;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Open opportunities that stand still: they should have closed, or nothing is planned. */
@Component
class DueOpportunities implements DueItems {
    /** As long as that, an opportunity may stay in its stage without anything planned. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final OpportunityType type;
    private final VisibleOpportunities visible;
    private final DueRecords due;

    DueOpportunities(OpportunityType type, VisibleOpportunities visible, DueRecords due) {
        this.type = type;
        this.visible = visible;
        this.due = due;
    }

    @Override
    public String kind() {
        return OpportunityType.KIND;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(OpportunityType.KIND, Action.READ);
    }

    @Override
    public Supplier<List<DueItem>> prepare(Batch batch, Asking asking) {
        Supplier<Result<Record>> rows = batch.add(standingStill(asking));
        return () -> rows.get().map(row -> item(row, asking));
    }

    @Override
    public Toast later(Viewer viewer, UUID id, TypedTime until, Words words) {
        return due.later(type, id, until, viewer, words);
    }

    @Override
    public Toast handOver(Viewer viewer, UUID id, UUID colleague) {
        return due.handOver(type, id, colleague, viewer);
    }

    private Select<?> standingStill(Asking asking) {
        Viewer viewer = asking.viewer();
        Condition nothingPlanned =
                OPPORTUNITY
                        .STAGE_SINCE
                        .lt(asking.now().minus(PATIENCE))
                        .and(
                                notExists(
                                        selectOne()
                                                .from(PLANNED)
                                                .where(
                                                        PLANNED.CUSTOMER_ID.eq(
                                                                OPPORTUNITY.CUSTOMER_ID))));
        return select(
                        OPPORTUNITY.ID,
                        OPPORTUNITY.NAME,
                        OPPORTUNITY.EXPECTED_CLOSE,
                        OPPORTUNITY.STAGE_SINCE,
                        STAGE.NAME.as("stage"))
                .select(CustomerName.fields(PROFILE))
                .from(OPPORTUNITY)
                .join(STAGE)
                .on(STAGE.ID.eq(OPPORTUNITY.STAGE_ID))
                .leftJoin(PROFILE)
                .on(PROFILE.ID.eq(OPPORTUNITY.CUSTOMER_ID), VisibleCustomers.to(viewer, PROFILE))
                .where(OPPORTUNITY.OWNER_ID.eq(viewer.id()), OPPORTUNITY.STATUS.eq("open"))
                .and(visible.to(viewer))
                .and(OPPORTUNITY.EXPECTED_CLOSE.lt(today(asking)).or(nothingPlanned))
                .and(Snoozes.isAwake(viewer, kind(), OPPORTUNITY.ID, asking.now()))
                .orderBy(OPPORTUNITY.EXPECTED_CLOSE.asc().nullsLast(), OPPORTUNITY.ID)
                .limit(MOST);
    }

    private static DueItem item(Record row, Asking asking) {
        LocalDate close = row.get(OPPORTUNITY.EXPECTED_CLOSE);
        Instant since = requireNonNull(row.get(OPPORTUNITY.STAGE_SINCE));
        boolean isOver = close != null && close.isBefore(today(asking));
        UUID id = requireNonNull(row.get(OPPORTUNITY.ID));
        return new DueItem(
                OpportunityType.KIND,
                id,
                "target-arrow",
                requireNonNull(row.get(OPPORTUNITY.NAME)),
                "/opportunities/" + id,
                CustomerName.about(row, PROFILE, asking.words()),
                Urgency.STILL,
                isOver ? close.atStartOfDay(asking.viewer().zone()).toInstant() : since,
                when(close, isOver, asking.words()),
                why(row, close, since, isOver, asking),
                null,
                Set.of(Way.LATER, Way.HAND_OVER));
    }

    private static When when(@Nullable LocalDate close, boolean isOver, Words words) {
        return isOver && close != null
                ? new When(words.date(close), "calendar-x", "is-warn")
                : new When(words.text("sales.due.nothing-planned"), "calendar-question", "");
    }

    private static String why(
            Record row, @Nullable LocalDate close, Instant since, boolean isOver, Asking asking) {
        Words words = asking.words();
        return isOver && close != null
                ? words.text("sales.due.close-passed", words.date(close))
                : words.text(
                        "sales.due.stands",
                        Duration.between(since, asking.now()).toDays(),
                        row.get("stage", String.class));
    }

    private static LocalDate today(Asking asking) {
        return LocalDate.ofInstant(asking.now(), asking.viewer().zone());
    }
}
