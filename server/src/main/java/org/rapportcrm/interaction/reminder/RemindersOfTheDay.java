package org.rapportcrm.interaction.reminder;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.interaction.db.Tables.REMINDER;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.access.DueItem;
import org.rapportcrm.access.DueItem.Urgency;
import org.rapportcrm.access.DueItem.Way;
import org.rapportcrm.access.DueItem.When;
import org.rapportcrm.access.DueItems;
import org.rapportcrm.database.Batch;
import org.rapportcrm.interaction.db.tables.records.ReminderRecord;
import org.rapportcrm.interaction.task.Due;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.read.Faces;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.TypedTime;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Reminders in somebody's day, as soon as their time has come. */
@Component
class RemindersOfTheDay implements DueItems {
    private final Reminders reminders;
    private final RecordTypes types;
    private final RecordReads reads;

    RemindersOfTheDay(Reminders reminders, RecordTypes types, RecordReads reads) {
        this.reminders = reminders;
        this.types = types;
        this.reads = reads;
    }

    @Override
    public String kind() {
        return ReminderNews.TYPE;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return true;
    }

    @Override
    public Supplier<List<DueItem>> prepare(Batch batch, Asking asking) {
        Condition due =
                REMINDER.USER_ID
                        .eq(asking.viewer().id())
                        .and(REMINDER.DUE_AT.le(asking.now()))
                        .and(Reminders.isWaiting());
        Supplier<Result<Record>> rows =
                batch.add(
                        select(REMINDER.fields())
                                .from(REMINDER)
                                .where(due)
                                .orderBy(REMINDER.DUE_AT, REMINDER.ID)
                                .limit(MOST));
        Map<String, Supplier<Map<UUID, SeenRecord>>> records = records(batch, due, asking.viewer());
        return () ->
                rows.get().stream()
                        .map(row -> row.into(REMINDER))
                        .flatMap(one -> item(one, records, asking).stream())
                        .toList();
    }

    @Override
    public Toast done(Viewer viewer, UUID id, Words words) {
        reminders.settle(viewer, id, "done");
        return Toast.of("interaction.reminder.done").undoneBy("/reminders/" + id + "/reopening");
    }

    @Override
    public Toast later(Viewer viewer, UUID id, TypedTime until, Words words) {
        Instant then = until.at(viewer.zone(), LocalTime.of(8, 0));
        reminders.putOff(viewer, id, then);
        return Toast.of("interaction.reminder.later", words.dateTime(then));
    }

    /** In the same round trip, whatever kinds they are of. */
    private Map<String, Supplier<Map<UUID, SeenRecord>>> records(
            Batch batch, Condition due, Viewer viewer) {
        Map<String, Supplier<Map<UUID, SeenRecord>>> records = new LinkedHashMap<>();
        for (RecordType type : types.listed()) {
            if (type.table().orElseThrow().hasPages() && viewer.may(type.key(), Action.READ)) {
                var ids =
                        select(REMINDER.RECORD_ID)
                                .from(REMINDER)
                                .where(due, REMINDER.KIND.eq(type.key()));
                records.put(
                        type.key(),
                        reads.byIds(batch, type, ids, Watched.keys(type, viewer), viewer));
            }
        }
        return records;
    }

    private Optional<DueItem> item(
            ReminderRecord one,
            Map<String, Supplier<Map<UUID, SeenRecord>>> records,
            Asking asking) {
        Supplier<Map<UUID, SeenRecord>> ofKind = records.get(one.getKind());
        SeenRecord record = ofKind == null ? null : ofKind.get().get(one.getRecordId());
        return Stream.ofNullable(record)
                .filter(it -> Watched.isStill(one, it))
                .map(it -> item(one, types.get(one.getKind()), it, asking))
                .findFirst();
    }

    private static DueItem item(
            ReminderRecord one, RecordType type, SeenRecord record, Asking asking) {
        Words words = asking.words();
        Due due = Due.of(one.getDueAt(), false, asking.now(), words);
        return new DueItem(
                ReminderNews.TYPE,
                requireNonNull(one.getId()),
                "alarm",
                Faces.of(type, record, words).called(),
                type.table().orElseThrow().path(record.id()),
                null,
                Urgency.TODAY,
                one.getDueAt(),
                new When(due.text(), "alarm", "is-note"),
                ReminderWords.why(one, words),
                one.getNote(),
                Set.of(Way.DONE, Way.LATER));
    }
}
