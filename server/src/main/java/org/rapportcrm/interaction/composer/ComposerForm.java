package org.rapportcrm.interaction.composer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.sight.SeenEntries;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;

/**
 * What somebody types about a customer, as typed: it is kept as a draft at any moment, however
 * unfinished.
 *
 * @param id of the form, which is saved once, however often it is sent
 * @param values by field; blank ones are absent
 */
public record ComposerForm(UUID id, Map<String, String> values) {
    private static final int LONGEST = 100_000;
    private static final List<String> FIELDS =
            List.of(
                    "tab",
                    "subject",
                    "body",
                    "when",
                    "to",
                    "channel",
                    "direction",
                    "outcome",
                    "minutes",
                    "topic",
                    "department",
                    "line",
                    "people",
                    "us",
                    "cost",
                    "promise",
                    "promise-by",
                    "need",
                    "next",
                    "next-by",
                    "due",
                    "plan",
                    "place",
                    "assignee",
                    "restricted");

    /** Fields that have a value before anybody types. */
    private static final List<String> CHOSEN =
            List.of("tab", "to", "direction", "outcome", "department", "plan", "assignee");

    static ComposerForm blank() {
        return new ComposerForm(UuidV7.next(), Map.of("tab", Tab.NOTE.key()));
    }

    /** Takes the fields it knows from what a browser sends, and lets others fall. */
    static ComposerForm of(Map<String, String> sent, Viewer viewer) {
        Map<String, String> values = new HashMap<>();
        boolean isTask = Tab.of(sent.getOrDefault("tab", "")) == Tab.TASK;
        Set<String> closed = isTask ? Set.of() : SeenEntries.closed(viewer);
        for (String field : FIELDS) {
            String value = sent.getOrDefault(field, "").strip();
            if (!value.isEmpty() && !closed.contains(field)) {
                values.put(field, value.substring(0, Math.min(value.length(), LONGEST)));
            }
        }
        UUID id = uuid(sent.get("form"));
        return new ComposerForm(id == null ? UuidV7.next() : id, values);
    }

    /** On another tab and over another address; all else as it was typed. */
    ComposerForm turnedTo(Tab tab, String to) {
        Map<String, String> turned = new HashMap<>(values);
        turned.put("tab", tab.key());
        turned.put("to", to);
        return new ComposerForm(id, turned);
    }

    public Tab tab() {
        return Tab.of(get("tab"));
    }

    /** As the field shows it; empty when nothing was typed. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return values.containsKey(field);
    }

    public boolean is(String field, Object value) {
        return get(field).equals(value.toString());
    }

    /** Whether somebody typed what they would miss. */
    public boolean isWorthKeeping() {
        return values.keySet().stream().anyMatch(field -> !CHOSEN.contains(field));
    }

    /** Whether what is folded away at first has something in it. */
    public boolean hasMore() {
        return List.of(
                        "when",
                        "channel",
                        "topic",
                        "line",
                        "people",
                        "us",
                        "cost",
                        "need",
                        "restricted")
                .stream()
                .anyMatch(this::has);
    }

    @Nullable String text(String field) {
        return values.get(field);
    }

    @Nullable UUID id(String field) {
        return uuid(values.get(field));
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
