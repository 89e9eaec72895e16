package org.rapportcrm.interaction.reminder;

import static org.rapportcrm.interaction.db.Tables.REMINDER;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.rapportcrm.access.NoticeKind;
import org.rapportcrm.access.NoticedRecords;
import org.rapportcrm.database.Among;
import org.rapportcrm.interaction.db.tables.records.ReminderRecord;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.read.Faces;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What the bell tells about reminders. */
@Component
class ReminderNews implements NoticedRecords {
    static final String DUE = "reminder-due";
    static final String TYPE = "reminder";

    private final DSLContext db;
    private final RecordTypes types;
    private final RecordReads reads;

    ReminderNews(DSLContext db, RecordTypes types, RecordReads reads) {
        this.db = db;
        this.types = types;
        this.reads = reads;
    }

    @Bean
    static NoticeKind reminderDue() {
        return new NoticeKind(
                DUE,
                230,
                "alarm",
                "interaction.notice-kind.reminder-due",
                "interaction.notice.reminder-due");
    }

    @Override
    public String recordType() {
        return TYPE;
    }

    /** One that is settled or has gone is no news any more. */
    @Override
    public Map<UUID, Noticed> visibleTo(Viewer viewer, Set<UUID> records, Words words) {
        Map<UUID, Noticed> visible = new HashMap<>();
        db.selectFrom(REMINDER)
                .where(Among.of(REMINDER.ID, records), REMINDER.USER_ID.eq(viewer.id()))
                .and(Reminders.isWaiting())
                .fetchGroups(REMINDER.KIND)
                .forEach((kind, some) ->
                        types.find(kind)
                                .filter(type -> viewer.may(kind, Action.READ))
                                .ifPresent(
                                        type -> visible.putAll(named(type, some, viewer, words))));
        return visible;
    }

    private Map<UUID, Noticed> named(
            RecordType type, Result<ReminderRecord> some, Viewer viewer, Words words) {
        Map<UUID, SeenRecord> seen =
                reads.byIds(
                        type,
                        some.getValues(REMINDER.RECORD_ID),
                        Watched.keys(type, viewer),
                        viewer);
        Map<UUID, Noticed> named = new HashMap<>();
        for (ReminderRecord one : some) {
            SeenRecord record = seen.get(one.getRecordId());
            if (record != null && Watched.isStill(one, record)) {
                named.put(
                        one.getId(),
                        new Noticed(
                                Faces.of(type, record, words).called(),
                                type.table().orElseThrow().path(record.id())));
            }
        }
        return named;
    }
}
