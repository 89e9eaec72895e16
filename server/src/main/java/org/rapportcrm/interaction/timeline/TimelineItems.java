package org.rapportcrm.interaction.timeline;

import static java.util.Objects.requireNonNull;
import static org.rapportcrm.interaction.db.Tables.INTERACTION_;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.people.Participant;
import org.rapportcrm.interaction.people.Participant.Side;
import org.rapportcrm.interaction.task.Tasks;
import org.rapportcrm.interaction.timeline.TimelineItem.Note;
import org.rapportcrm.web.Words;

/**
 * Makes lines of rows: entries and changes in one order of time, under the stretches they lie in.
 */
final class TimelineItems {
    private static final int SHOWN_ABOVE = 5;

    private final Words words;
    private final Stretch stretch;
    private final EntryWords entryWords;
    private final LastLook lastLook;
    private final List<? extends Record> pinned;
    private final Set<UUID> pins;
    private final Map<UUID, List<Note>> notes;

    /**
     * @param lastLook of the reader at this customer
     * @param pinned entries, the last pinned first
     * @param notes what was promised and asked for in which interaction
     */
    TimelineItems(
            Words words,
            Instant now,
            LastLook lastLook,
            List<? extends Record> pinned,
            Map<UUID, List<Note>> notes) {
        this.words = words;
        this.stretch = new Stretch(words, now);
        this.entryWords = new EntryWords(words);
        this.lastLook = lastLook;
        this.pinned = pinned;
        this.pins =
                pinned.stream().map(row -> row.get(INTERACTION_.ID)).collect(Collectors.toSet());
        this.notes = notes;
    }

    /** Both lists come newest first. */
    List<TimelineItem> merge(List<? extends Record> entries, List<FoldedChange> changes) {
        List<TimelineItem> items = new ArrayList<>();
        List<FoldedChange> fold = new ArrayList<>();
        String label = null;
        int next = 0;
        for (int i = 0; i < entries.size() || next < changes.size(); ) {
            Instant at = i < entries.size() ? occurredAt(entries.get(i)) : Instant.MIN;
            boolean isChange = next < changes.size() && changes.get(next).at().isAfter(at);
            String here = stretch.label(isChange ? changes.get(next).at() : at);
            if (!isChange || !here.equals(label)) {
                close(fold, items);
            }
            if (!here.equals(label)) {
                items.add(new TimelineItem.Day(here));
                label = here;
            }
            if (isChange) {
                fold.add(changes.get(next++));
            } else {
                items.add(item(entries.get(i++)));
            }
        }
        close(fold, items);
        return items;
    }

    List<TimelineItem.Entry> pinned() {
        return pinned.stream()
                .limit(SHOWN_ABOVE)
                .filter(TimelineQueries::isReadable)
                .map(row -> entry(row, words.date(occurredAt(row))))
                .toList();
    }

    private TimelineItem item(Record row) {
        return TimelineQueries.isReadable(row)
                ? entry(row, stretch.time(occurredAt(row)))
                : restricted(row);
    }

    private TimelineItem.Entry entry(Record row, String time) {
        return new TimelineItem.Entry(
                requireNonNull(row.get(INTERACTION_.ID)),
                occurredAt(row),
                time,
                entryWords.icon(row),
                entryWords.title(row),
                path(row),
                entryWords.about(row),
                row.get(INTERACTION_.BODY),
                notesOf(row),
                lastLook.isNew(row),
                pins.contains(row.get(INTERACTION_.ID)),
                change(row));
    }

    private static TimelineItem.Change change(Record row) {
        if (row.get(INTERACTION_.RECORD_TYPE) != null) {
            return TimelineItem.Change.ELSEWHERE;
        }
        return TimelineQueries.isChangeable(row)
                ? TimelineItem.Change.ALLOWED
                : TimelineItem.Change.DENIED;
    }

    private static @Nullable String path(Record row) {
        String type = row.get(INTERACTION_.RECORD_TYPE);
        return type == null || type.equals(Tasks.KIND)
                ? null
                : "/" + type + "s/" + row.get(INTERACTION_.RECORD_ID);
    }

    private TimelineItem restricted(Record row) {
        Instant at = occurredAt(row);
        return new TimelineItem.Restricted(
                at,
                stretch.time(at),
                TimelineQueries.department(row)
                        .map(department ->
                                words.text("interaction.restricted-ask", department.name()))
                        .orElseGet(() -> words.text("interaction.restricted")));
    }

    private List<Note> notesOf(Record row) {
        List<Note> all = new ArrayList<>(notes.getOrDefault(row.get(INTERACTION_.ID), List.of()));
        add(all, "at", row.get(INTERACTION_.ADDRESS));
        add(all, "tag", row.get(INTERACTION_.TOPIC));
        List<Participant> people = TimelineQueries.people(row);
        for (Participant person : people) {
            if (person.customer() != null) {
                String path = "/customers/" + person.customer();
                all.add(new Note("users", person.name(), null, path));
            }
        }
        add(all, "users", names(people, Side.THEM));
        add(all, "user", ours(TimelineQueries.user(row), people));
        TimelineQueries.department(row)
                .ifPresent(department -> add(all, "building", department.name()));
        add(all, "briefcase", row.get(INTERACTION_.LINE_OF_BUSINESS));
        add(all, "coins", entryWords.cost(row));
        if (row.get(INTERACTION_.RESTRICTED) != null) {
            all.add(Note.pill("lock", words.text("interaction.is-restricted"), "is-line"));
        }
        if (row.get(INTERACTION_.EDITED_AT) != null) {
            add(all, "pencil", words.text("interaction.edited"));
        }
        return all;
    }

    /** Those of one side who have no page of their own. */
    private static @Nullable String names(List<Participant> people, Side side) {
        List<Participant> unlinked =
                people.stream().filter(person -> person.customer() == null).toList();
        String names = Participant.names(unlinked, side);
        return names.isEmpty() ? null : names;
    }

    private static @Nullable String ours(@Nullable String author, List<Participant> people) {
        String others = names(people, Side.US);
        if (author == null) {
            return others;
        }
        return others == null ? author : author + ", " + others;
    }

    private static void add(List<Note> notes, String icon, @Nullable String text) {
        if (text != null) {
            notes.add(new Note(icon, text, null, null));
        }
    }

    private void close(List<FoldedChange> fold, List<TimelineItem> items) {
        if (!fold.isEmpty()) {
            items.add(FoldedChange.fold(fold, words, stretch));
            fold.clear();
        }
    }

    private static Instant occurredAt(Record row) {
        return requireNonNull(row.get(INTERACTION_.OCCURRED_AT));
    }
}
