package org.rapportcrm.interaction.reminder;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.db.tables.records.ReminderRecord;
import org.rapportcrm.web.Words;

/** What somebody wants to be reminded of about one record. */
public final class ReminderList {
    private final String kind;
    private final UUID record;
    private final List<ReminderRecord> reminders;

    ReminderList(String kind, UUID record, List<ReminderRecord> reminders) {
        this.kind = kind;
        this.record = record;
        this.reminders = reminders;
    }

    /**
     * @param text when and if
     */
    public record Row(UUID id, String text, @Nullable String note) {}

    public List<Row> rows(Words words) {
        return reminders.stream()
                .map(one -> new Row(one.getId(), ReminderWords.text(one, words), one.getNote()))
                .toList();
    }

    /** Of the form for another one. */
    public String path() {
        return "/reminders/of/" + kind + "/" + record;
    }
}
