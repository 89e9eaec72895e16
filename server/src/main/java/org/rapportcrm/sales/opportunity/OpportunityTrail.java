package org.rapportcrm.sales.opportunity;

import static org.rapportcrm.sales.db.Tables.OPPORTUNITY;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.interaction.Timeline;
import org.rapportcrm.interaction.TimelineEntry;
import org.rapportcrm.interaction.TimelineEntry.RecordKey;
import org.rapportcrm.interaction.TimelineEntry.Title;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.plain.Draft;
import org.springframework.stereotype.Component;

/**
 * What follows from opportunities: how long they stayed where, who and what takes part, the
 * timeline.
 */
@Component
class OpportunityTrail {
    /** What an entry of the timeline tells, or stands by. */
    private static final List<String> TOLD =
            List.of("name", "status", "amount", "customer", "started_on");

    private final DSLContext db;
    private final Participants participants;
    private final Timeline timeline;
    private final Clock clock;

    OpportunityTrail(DSLContext db, Participants participants, Timeline timeline, Clock clock) {
        this.db = db;
        this.participants = participants;
        this.timeline = timeline;
        this.clock = clock;
    }

    void write(Landing landing, List<Draft> written) {
        moves(landing, written);
        participants.add(landing, written);
        entries(written);
    }

    void remove(Collection<UUID> opportunities) {
        timeline.remove(opportunities);
    }

    private void moves(Landing landing, List<Draft> written) {
        Instant now = clock.instant();
        CopyRows rows =
                new CopyRows(
                        "sales.stage_change",
                        "opportunity_id",
                        "at",
                        "from_id",
                        "to_id",
                        "seconds",
                        "user_id");
        written.stream()
                .filter(draft -> draft.changes("stage"))
                .forEach(draft ->
                        rows.add(
                                draft.id(),
                                now,
                                draft.before("stage"),
                                draft.value("stage"),
                                draft.before("stage_since") instanceof Instant since
                                        ? Duration.between(since, now).toSeconds()
                                        : null,
                                landing.author().viewer().id()));
        rows.send(db);
    }

    /** One entry an opportunity, which says how it stands. */
    private void entries(List<Draft> written) {
        List<Draft> told =
                written.stream()
                        .filter(draft -> !draft.isBinned())
                        .filter(draft -> TOLD.stream().anyMatch(draft::changes))
                        .toList();
        timeline.remove(told.stream().filter(draft -> !draft.isNew()).map(Draft::id).toList());
        timeline.add(
                told.stream().filter(draft -> draft.customer() != null).map(this::entry).toList());
    }

    void restore(Collection<UUID> opportunities) {
        timeline.add(
                db.selectFrom(OPPORTUNITY)
                        .where(
                                Among.of(OPPORTUNITY.ID, opportunities),
                                OPPORTUNITY.CUSTOMER_ID.isNotNull())
                        .fetch(row ->
                                entry(
                                        row.getId(),
                                        row.getCustomerId(),
                                        column -> row.get(columnOf(column)))));
    }

    /** Fields that point somewhere have their column's name. */
    private static String columnOf(String field) {
        return switch (field) {
            case "department", "owner" -> field + "_id";
            default -> field;
        };
    }

    private TimelineEntry entry(Draft draft) {
        return entry(draft.id(), Objects.requireNonNull(draft.customer()), draft::value);
    }

    private TimelineEntry entry(UUID id, UUID customer, Function<String, @Nullable Object> values) {
        return TimelineEntry.standingFor(
                new RecordKey(OpportunityType.KIND, id),
                customer,
                at(id, values.apply("started_on")),
                Title.message(
                        "sales.timeline." + values.apply("status"),
                        String.valueOf(values.apply("name")),
                        amount(values)),
                null,
                values.apply("department") instanceof UUID department ? department : null,
                values.apply("owner") instanceof UUID owner ? owner : null);
    }

    private static String amount(Function<String, @Nullable Object> values) {
        return values.apply("amount") instanceof BigDecimal amount
                ? amount.setScale(2, RoundingMode.HALF_UP) + " " + values.apply("currency")
                : "";
    }

    private Instant at(UUID id, @Nullable Object startedOn) {
        return startedOn instanceof LocalDate day
                ? day.atStartOfDay(clock.getZone()).toInstant()
                : Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
