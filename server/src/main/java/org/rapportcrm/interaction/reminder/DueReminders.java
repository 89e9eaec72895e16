package org.rapportcrm.interaction.reminder;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.access.Notice;
import org.rapportcrm.access.Notices;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.interaction.db.tables.records.ReminderRecord;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds whoever wanted it when its time has come, and lets go by itself what has happened. What
 * its user does not see, and what is of users who are away, waits. On however many servers it runs,
 * nobody is told twice.
 */
@Component
public class DueReminders {
    private static final int MOST = 1_000;

    private final Reminders reminders;
    private final RecordTypes types;
    private final RecordReads reads;
    private final Viewers viewers;
    private final Notices notices;
    private final Clock clock;

    DueReminders(
            Reminders reminders,
            RecordTypes types,
            RecordReads reads,
            Viewers viewers,
            Notices notices,
            Clock clock) {
        this.reminders = reminders;
        this.types = types;
        this.reads = reads;
        this.viewers = viewers;
        this.notices = notices;
        this.clock = clock;
    }

    private record Whose(UUID user, String kind) {}

    @Transactional
    public void tell() {
        Instant now = clock.instant();
        reminders.letGo(now);
        judge(reminders.watching(now, MOST));
        List<ReminderRecord> some = reminders.untold(now, Instant.EPOCH, new UUID(0, 0), MOST);
        while (!some.isEmpty()) {
            judge(some);
            ReminderRecord last = some.getLast();
            some = reminders.untold(now, last.getDueAt(), last.getId(), MOST);
        }
    }

    private void judge(List<ReminderRecord> some) {
        Map<UUID, Viewer> users =
                viewers.of(some.stream().map(ReminderRecord::getUserId).toList()).stream()
                        .collect(Collectors.toMap(Viewer::id, Function.identity()));
        Map<Boolean, List<ReminderRecord>> byStill = new HashMap<>();
        some.stream()
                .filter(one -> users.containsKey(one.getUserId()))
                .collect(groupingBy(one -> new Whose(one.getUserId(), one.getKind())))
                .forEach((whose, theirs) -> {
                    Viewer viewer = Objects.requireNonNull(users.get(whose.user()));
                    Map<UUID, SeenRecord> seen = seen(whose.kind(), theirs, viewer);
                    theirs.stream()
                            .filter(one -> seen.containsKey(one.getRecordId()))
                            .forEach(one ->
                                    byStill.computeIfAbsent(
                                                    Watched.isStill(
                                                            one, seen.get(one.getRecordId())),
                                                    _ -> new ArrayList<>())
                                            .add(one));
                });
        settle(byStill.getOrDefault(false, List.of()), byStill.getOrDefault(true, List.of()));
    }

    /** What is out of sight for the moment, as in the bin, may come back. */
    private Map<UUID, SeenRecord> seen(String kind, List<ReminderRecord> some, Viewer viewer) {
        return types.find(kind)
                .filter(type -> viewer.may(type.key(), Action.READ))
                .map(type ->
                        reads.byIds(
                                type,
                                some.stream().map(ReminderRecord::getRecordId).toList(),
                                Watched.keys(type, viewer),
                                viewer))
                .orElse(Map.of());
    }

    private void settle(List<ReminderRecord> changed, List<ReminderRecord> still) {
        reminders.settle(changed.stream().map(ReminderRecord::getId).toList(), "gone");
        List<ReminderRecord> fresh =
                still.stream().filter(one -> one.getState().equals("open")).toList();
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
