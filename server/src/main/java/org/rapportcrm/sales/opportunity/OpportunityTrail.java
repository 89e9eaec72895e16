package org.rapportcrm.sales.opportunity;

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
import org.jooq.DSLContext;
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
                written.stream().filter(draft -> TOLD.stream().anyMatch(draft::changes)).toList();
        timeline.remove(told.stream().filter(draft -> !draft.isNew()).map(Draft::id).toList());
        timeline.add(
                told.stream().filter(draft -> draft.customer() != null).map(this::entry).toList());
    }

    private TimelineEntry entry(Draft draft) {
        return TimelineEntry.standingFor(
                new RecordKey(OpportunityType.KIND, draft.id()),
                Objects.requireNonNull(draft.customer()),
                at(draft),
                Title.message(
                        "sales.timeline." + draft.value("status"),
                        String.valueOf(draft.value("name")),
                        amount(draft)),
                null,
                draft.value("department") instanceof UUID department ? department : null,
                draft.value("owner") instanceof UUID owner ? owner : null);
    }

    private static String amount(Draft draft) {
        return draft.value("amount") instanceof BigDecimal amount
                ? amount.setScale(2, RoundingMode.HALF_UP) + " " + draft.value("currency")
                : "";
    }

    private Instant at(Draft draft) {
        return draft.value("started_on") instanceof LocalDate day
                ? day.atStartOfDay(clock.getZone()).toInstant()
                : Instant.ofEpochMilli(draft.id().getMostSignificantBits() >>> 16);
    }
}
