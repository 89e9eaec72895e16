package org.rapportcrm.record.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.page.RecordPage.Event;
import org.rapportcrm.record.page.RecordPage.Frame;
import org.rapportcrm.record.page.RecordPage.Line;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.RecordHistory;
import org.rapportcrm.record.plain.RecordHistory.Entry;
import org.rapportcrm.record.plain.RecordHistory.Pair;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Tells in words what was changed about a record. */
@Component
class ShowingHistory {
    private static final int MOST = 20;

    private final RecordHistory history;
    private final NamesOf names;

    ShowingHistory(RecordHistory history, NamesOf names) {
        this.history = history;
        this.names = names;
    }

    /**
     * @param older path of those before
     */
    record Page(List<Event> events, @Nullable String older) {}

    Page page(PlainType type, Frame frame, long below, Viewer viewer, Words words) {
        List<Entry> entries = history.of(type, frame.id(), below, MOST + 1, viewer);
        List<Entry> shown = entries.subList(0, Math.min(MOST, entries.size()));
        Map<String, Map<UUID, String>> called = called(shown, viewer, words);
        CellTexts texts = new CellTexts(words, called);
        Map<UUID, String> people =
                names.names(
                        "user",
                        shown.stream().map(Entry::actor).distinct().toList(),
                        viewer,
                        words);
        List<Event> events =
                shown.stream()
                        .filter(entry ->
                                !entry.kind().equals("changed") || !entry.changes().isEmpty())
                        .map(entry -> event(entry, frame, people, texts))
                        .toList();
        return new Page(
                events,
                entries.size() > MOST
                        ? frame.path() + "?below=" + shown.getLast().position() + "#history"
                        : null);
    }

    private Map<String, Map<UUID, String>> called(List<Entry> entries, Viewer viewer, Words words) {
        List<SeenRecord> values = new ArrayList<>();
        Set<RecordField> fields = new LinkedHashSet<>();
        for (Entry entry : entries) {
            Map<String, @Nullable Object> before = new java.util.HashMap<>();
            Map<String, @Nullable Object> after = new java.util.HashMap<>();
            entry.changes()
                    .forEach((field, pair) -> {
                        fields.add(field);
                        before.put(field.key(), pair.before());
                        after.put(field.key(), pair.after());
                    });
            values.add(new SeenRecord(entry.actor(), before));
            values.add(new SeenRecord(entry.actor(), after));
        }
        return names.in(values, List.copyOf(fields), viewer, words);
    }

    private static Event event(
            Entry entry, Frame frame, Map<UUID, String> people, CellTexts texts) {
        boolean changed = entry.kind().equals("changed");
        String undo = frame.path() + "/undo?change=" + entry.position();
        // what the house made of something else goes back with that
        boolean ownWork =
                entry.changes().keySet().stream().anyMatch(field -> !field.is(Trait.MADE));
        boolean undoable =
                changed ? frame.canWrite() && entry.whole() && ownWork : frame.canDelete();
        return new Event(
                entry.at(),
                people.get(entry.actor()),
                entry.kind(),
                entry.cause(),
                entry.changes().entrySet().stream()
                        .map(change ->
                                line(
                                        change.getKey(),
                                        change.getValue(),
                                        undoable && changed && entry.changes().size() > 1
                                                ? undo + "&field=" + change.getKey().key()
                                                : null,
                                        texts))
                        .toList(),
                undoable ? undo : null);
    }

    private static Line line(RecordField field, Pair pair, @Nullable String undo, CellTexts texts) {
        return new Line(
                texts.words().text(field.labelKey()),
                texts.of(field, pair.before()),
                texts.of(field, pair.after()),
                undo);
    }
}
