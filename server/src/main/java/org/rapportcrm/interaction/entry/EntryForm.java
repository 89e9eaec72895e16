package org.rapportcrm.interaction.entry;

import static java.util.Objects.requireNonNullElse;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.db.tables.records.InteractionRecord;
import org.rapportcrm.interaction.people.Participant;
import org.rapportcrm.interaction.people.Participant.Side;
import org.rapportcrm.interaction.sight.SeenEntries;
import org.rapportcrm.shared.FieldDenied;
import org.rapportcrm.shared.Viewer;
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

    /**
     * What its sender may not change stays as it is.
     *
     * @param closed inputs that the form does not have for them
     * @throws FieldDenied when it was sent with something else
     */
    EntryForm within(Set<String> closed, EntryForm now) {
        Map<String, @Nullable String> sent = inputs();
        Map<String, @Nullable String> there = now.inputs();
        for (String input : closed) {
            String said = sent.get(input);
            if (said != null && !said.equals(there.get(input))) {
                throw new FieldDenied(SeenEntries.COLUMNS.field(input));
            }
            sent.put(input, there.get(input));
        }
        return of(sent);
    }

    /** Without what its reader may not see. */
    EntryForm seenBy(Viewer viewer) {
        Map<String, @Nullable String> seen = inputs();
        seen.keySet().removeIf(input -> !SeenEntries.COLUMNS.isReadBy(viewer, input));
        return of(seen);
    }

    private static EntryForm of(Map<String, @Nullable String> inputs) {
        return new EntryForm(
                inputs.get("subject"),
                inputs.get("body"),
                inputs.get("outcome"),
                inputs.get("minutes"),
                inputs.get("topic"),
                inputs.get("line"),
                inputs.get("people"),
                inputs.get("us"),
                inputs.get("cost"));
    }

    /** The fields in which this form differs from another, with its own values. */
    Map<String, @Nullable Object> unlike(EntryForm other) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Map<String, @Nullable String> theirs = other.inputs();
        inputs().forEach((input, value) -> {
            if (!Objects.equals(value, theirs.get(input))) {
                fields.put(SeenEntries.COLUMNS.field(input).field(), value);
            }
        });
        return fields;
    }

    private Map<String, @Nullable String> inputs() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("subject", subject);
        fields.put("body", body);
        fields.put("outcome", outcome);
        fields.put("minutes", minutes);
        fields.put("topic", topic);
        fields.put("line", line);
        fields.put("people", people);
        fields.put("us", us);
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
