package org.rapportcrm.interaction.reminder;

import java.util.List;
import org.rapportcrm.web.FormErrors;

/**
 * The form of a reminder.
 *
 * @param called how the record is called
 * @param back path of the record
 * @param typed what was typed before it was refused
 */
public record RemindPage(
        String path,
        String called,
        String back,
        List<Choice> choices,
        RemindForm typed,
        FormErrors errors) {
    /** What may happen before; by the key that the form sends. */
    public record Choice(String key, String text) {
        public boolean is(RemindForm typed) {
            return key.equals(typed.unless());
        }
    }
}
