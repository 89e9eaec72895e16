package org.rapportcrm.interaction.entry;

import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.db.tables.records.InteractionRecord;

/** What of an interaction can be put right afterwards: the words, not that and when it was. */
public record EntryForm(
        @Nullable String subject,
        @Nullable String body,
        @Nullable String topic,
        @Nullable String line) {

    static EntryForm of(InteractionRecord entry) {
        return new EntryForm(
                entry.getSubject(), entry.getBody(), entry.getTopic(), entry.getLineOfBusiness());
    }

    EntryForm stripped() {
        return new EntryForm(strip(subject), strip(body), strip(topic), strip(line));
    }

    boolean isBlank() {
        return subject == null && body == null;
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
