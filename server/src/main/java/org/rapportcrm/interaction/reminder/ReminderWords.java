package org.rapportcrm.interaction.reminder;

import org.rapportcrm.interaction.db.tables.records.ReminderRecord;
import org.rapportcrm.web.Words;

/** Reminders in their user's words. */
final class ReminderWords {
    private ReminderWords() {}

    /** "On Dec 5, if nobody answers". */
    static String text(ReminderRecord reminder, Words words) {
        return words.text(
                "interaction.reminder.if." + reminder.getCondition(),
                words.dateTime(reminder.getDueAt()));
    }

    static String why(ReminderRecord reminder, Words words) {
        return words.text(
                "interaction.reminder.why." + reminder.getCondition(),
                words.date(reminder.getCreatedAt()));
    }
}
