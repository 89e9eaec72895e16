package org.rapportcrm.interaction.entry;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.db.tables.records.InteractionRecord;
import org.rapportcrm.interaction.people.Participant;
import org.rapportcrm.interaction.people.Participant.Side;
import org.rapportcrm.web.Words;

/** What of an interaction can be put right afterwards: the words, not that and when it was. */
public record EntryForm(
        @Nullable String subject,
        @Nullable String body,
        @Nullable String outcome,
        @Nullable String minutes,
        @Nullable String topic,
        @Nullable String line,
        @Nullable String people,
        @Nullable String us,
        @Nullable String cost) {

    static EntryForm of(InteractionRecord entry, List<Participant> people, Words words) {
        return new EntryForm(
                        entry.getSubject(),
                        entry.getBody(),
                        new Outcomes(words).shown(entry.getOutcome()),
                        minutes(entry.getDurationS()),
                        entry.getTopic(),
                        entry.getLineOfBusiness(),
                        Participant.names(people, Side.THEM),
                        Participant.names(people, Side.US),
                        cost(entry.getCost(), entry.getCurrency(), words))
                .stripped();
    }

    EntryForm stripped() {
        return new EntryForm(
                strip(subject),
                strip(body),
                strip(outcome),
                strip(minutes),
                strip(topic),
                strip(line),
                strip(people),
                strip(us),
                strip(cost));
    }

    boolean isBlank() {
        return subject == null && body == null;
    }

    /** The fields in which this form differs from another, with its own values. */
    Map<String, @Nullable Object> unlike(EntryForm other) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Map<String, @Nullable String> theirs = other.fields();
        fields().forEach((field, value) -> {
            if (!Objects.equals(value, theirs.get(field))) {
                fields.put(field, value);
            }
        });
        return fields;
    }

    private Map<String, @Nullable String> fields() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("subject", subject);
        fields.put("body", body);
        fields.put("outcome", outcome);
        fields.put("minutes", minutes);
        fields.put("topic", topic);
        fields.put("line_of_business", line);
        fields.put("participants", people);
        fields.put("our_participants", us);
        fields.put("cost", cost);
        return fields;
    }

    private static @Nullable String minutes(@Nullable Integer seconds) {
        return seconds == null ? null : String.valueOf((seconds + 59) / 60);
    }

    /** As its reader types it, so that it is read back as the same. */
    private static @Nullable String cost(
            @Nullable BigDecimal amount, @Nullable String currency, Words words) {
        return amount == null
                ? null
                : words.number(amount) + " " + requireNonNullElse(currency, "");
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
