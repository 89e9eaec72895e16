package org.rapportcrm.record.page;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Mark;
import org.rapportcrm.record.mine.Star;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.web.Fragments;
import org.rapportcrm.web.Shell;

/**
 * The page of a record: its fields in groups, what modules add, and what was changed.
 *
 * @param older path of the changes before those shown
 */
public record RecordPage(
        Frame frame,
        Star star,
        List<Group> groups,
        List<Panel> panels,
        Fragments fragments,
        List<Event> events,
        @Nullable String older) {

    /**
     * Which record it is.
     *
     * @param pills choices that say at a glance where it stands
     * @param reached the rights that the viewer has over this record
     * @param deeds what else can be done with it
     */
    public record Frame(
            String kind,
            String plural,
            UUID id,
            String title,
            List<Pill> pills,
            List<Action> reached,
            List<Deed> deeds) {
        public String path() {
            return list() + "/" + id;
        }

        public String list() {
            return "/" + plural;
        }

        public String listKey() {
            return kind + ".kinds";
        }

        public Permission permission(Action action) {
            return Permission.of(kind, action);
        }

        public boolean canWrite() {
            return reached.contains(Action.WRITE);
        }

        public boolean canDelete() {
            return reached.contains(Action.DELETE);
        }
    }

    /**
     * Something that can be done with the record.
     *
     * @param whyNot why it cannot be done right now
     */
    public record Deed(String textKey, String icon, String path, @Nullable String whyNot) {}

    /** A choice as lists draw it. */
    public record Pill(String text, Mark mark) {
        public @Nullable String icon() {
            return mark.icon().isEmpty() ? null : mark.icon();
        }
    }

    /** Fields under one heading. */
    public record Group(String titleKey, List<Fact> facts) {}

    /**
     * @param path of the record that it names
     */
    public record Fact(String label, String text, @Nullable String path) {}

    /** What a module adds. */
    public record Panel(String template, Object model) {}

    /**
     * One change.
     *
     * @param who null when no colleague did it
     * @param undo path that takes it back; null when the viewer cannot
     */
    public record Event(
            Instant at,
            @Nullable String who,
            String kind,
            String cause,
            List<Line> lines,
            @Nullable String undo) {
        public String icon() {
            return switch (kind) {
                case "created" -> "plus";
                case "deleted" -> "trash";
                case "restored" -> "history";
                default -> "pencil";
            };
        }
    }

    /**
     * One field of a change.
     *
     * @param undo path that takes this field alone back
     */
    public record Line(String label, String from, String to, @Nullable String undo) {}

    public List<Content> drawn(Shell shell) {
        return panels.stream()
                .map(panel ->
                        fragments.draw(panel.template(), shell, Map.of("panel", panel.model())))
                .toList();
    }
}
