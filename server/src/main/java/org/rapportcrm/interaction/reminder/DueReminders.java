package org.rapportcrm.interaction.reminder;

import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.field;
import static org.rapportcrm.interaction.db.Tables.REMINDER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.interaction.db.tables.records.ReminderRecord;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds whoever wanted it when its time has come, and lets go by itself what has happened or may
 * no longer be seen. On however many servers it runs, nobody is told twice.
 */
@Component
public class DueReminders {
    private static final int MOST = 1_000;
    private static final Field<Boolean> WAITING = field(Reminders.isWaiting()).as("waiting");

    private final DSLContext db;
    private final Reminders reminders;
    private final RecordTypes types;
    private final RecordReads reads;
    private final Viewers viewers;
    private final Notices notices;
    private final Clock clock;

    DueReminders(
            DSLContext db,
            Reminders reminders,
            RecordTypes types,
            RecordReads reads,
            Viewers viewers,
            Notices notices,
            Clock clock) {
        this.db = db;
        this.reminders = reminders;
        this.types = types;
        this.reads = reads;
        this.viewers = viewers;
        this.notices = notices;
        this.clock = clock;
    }

    private record Asked(ReminderRecord reminder, boolean waiting) {}

    private record Whose(UUID user, String kind) {}

    @Transactional
    public void tell() {
        List<Asked> asked =
                db.select(REMINDER.fields())
                        .select(WAITING)
                        .from(REMINDER)
                        .where(REMINDER.STATE.in("open", "due"))
                        .and(REMINDER.DUE_AT.le(clock.instant()))
                        .orderBy(REMINDER.DUE_AT.desc())
                        .limit(MOST)
                        .forUpdate()
                        .of(REMINDER)
                        .skipLocked()
                        .fetch(row ->
                                new Asked(
                                        row.into(REMINDER), Boolean.TRUE.equals(row.get(WAITING))));
        Map<UUID, Viewer> users =
                viewers.of(asked.stream().map(one -> one.reminder().getUserId()).toList()).stream()
                        .collect(Collectors.toMap(Viewer::id, Function.identity()));
        List<ReminderRecord> holding = new ArrayList<>();
        asked.stream()
                .filter(Asked::waiting)
                .map(Asked::reminder)
                .collect(groupingBy(one -> new Whose(one.getUserId(), one.getKind())))
                .forEach((whose, some) ->
                        holding.addAll(holding(whose, some, users.get(whose.user()))));
        settle(asked, holding);
    }

    /** Those whose record their user sees, and whose field is still as it was. */
    private List<ReminderRecord> holding(
            Whose whose,
            List<ReminderRecord> some,
            @org.jspecify.annotations.Nullable Viewer viewer) {
        RecordType type = types.find(whose.kind()).orElse(null);
        if (viewer == null || type == null || !viewer.may(type.key(), Action.READ)) {
            return List.of();
        }
        Map<UUID, SeenRecord> seen =
                reads.byIds(
                        type,
                        some.stream().map(ReminderRecord::getRecordId).toList(),
                        Watched.keys(type, viewer),
                        viewer);
        return some.stream()
                .filter(one -> Watched.isStill(one, seen.get(one.getRecordId())))
                .toList();
    }

    private void settle(List<Asked> asked, List<ReminderRecord> holding) {
        Map<UUID, ReminderRecord> held = new HashMap<>();
        holding.forEach(one -> held.put(one.getId(), one));
        reminders.settle(
                asked.stream()
                        .map(one -> one.reminder().getId())
                        .filter(id -> !held.containsKey(id))
                        .toList(),
                "gone");
        List<ReminderRecord> fresh =
                holding.stream().filter(one -> one.getState().equals("open")).toList();
        reminders.settle(fresh.stream().map(ReminderRecord::getId).toList(), "due");
        notices.tell(fresh.stream().map(DueReminders::notice).toList());
    }

    private static Notice notice(ReminderRecord reminder) {
        return new Notice(
                reminder.getUserId(),
                ReminderNews.DUE,
                ReminderNews.TYPE,
                reminder.getId(),
                List.of(),
                "reminder " + reminder.getId() + " " + reminder.getDueAt());
    }
}
