package org.rapportcrm.interaction.timeline;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.MoreMessages;
import org.rapportcrm.web.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * A change of the customer's own record. Its values stay out of the timeline: not everybody may see
 * each field.
 */
record FoldedChange(
        Instant at, String kind, List<String> fields, String cause, @Nullable String by) {
    private static final int NAMED = 3;

    /** Empty when only fields changed that the viewer may not read. */
    static Optional<FoldedChange> of(Record row, JsonMapper json, Viewer viewer) {
        JSONB after = row.get(HISTORY.AFTER);
        List<String> all =
                after == null
                        ? List.of()
                        : StreamSupport.stream(
                                        json.readTree(after.data()).propertyNames().spliterator(),
                                        false)
                                .toList();
        List<String> fields =
                all.stream().filter(field -> SeenFields.isReadBy(viewer, field)).toList();
        if (fields.isEmpty() && !all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new FoldedChange(
                        requireNonNull(row.get(HISTORY.AT)),
                        requireNonNull(row.get(HISTORY.KIND)),
                        fields,
                        requireNonNull(row.get(HISTORY.CAUSE_KIND)),
                        TimelineQueries.user(row)));
    }

    static TimelineItem.Changes fold(List<FoldedChange> changes, Words words, Stretch stretch) {
        String what =
                changes.stream()
                        .flatMap(change -> change.labels(words).stream())
                        .distinct()
                        .limit(NAMED)
                        .collect(Collectors.joining(", "));
        String count =
                changes.size() == 1
                        ? words.text("interaction.change-one")
                        : words.text("interaction.changes", words.number(changes.size()));
        return new TimelineItem.Changes(
                count + ": " + what,
                changes.stream().map(change -> change.line(words, stretch)).toList());
    }

    private String line(Words words, Stretch stretch) {
        String who = by == null ? words.text("interaction.cause." + cause) : by;
        String what = String.join(", ", labels(words));
        return stretch.time(at) + " · " + who + " · " + what;
    }

    /** A creation names no fields: everything was new. */
    private List<String> labels(Words words) {
        if (fields.isEmpty() || !kind.equals("changed")) {
            return List.of(words.text("interaction.change." + kind));
        }
        return fields.stream().map(field -> label(field, words)).toList();
    }

    private static String label(String field, Words words) {
        String plain = field.replace('_', ' ');
        String label = words.messages().getMessage(labelKey(field), null, plain, words.locale());
        return (label == null ? plain : label).toLowerCase(Locale.ROOT);
    }

    private static String labelKey(String field) {
        return AddedValues.isOne(field)
                ? MoreMessages.MARK + "field.customer." + field
                : "customer.field." + field.replace('_', '-');
    }
}
