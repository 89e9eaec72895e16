package org.rapportcrm.record.list;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Mark;
import org.rapportcrm.record.RecordFace.Face;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.shared.Permission;

/**
 * A list of records as one page shows it.
 *
 * @param kind of the records
 * @param path of the list, without what narrows it
 * @param here path of what is shown, to come back to
 * @param selecting what can be done with chosen rows
 * @param board drawn instead of the table, where there is one
 * @param calendar likewise
 */
public record ListPage(
        Frame frame,
        String q,
        State state,
        String count,
        List<Tab> tabs,
        List<Chip> chips,
        Menus menus,
        Selecting selecting,
        Table table,
        @Nullable Board board,
        @Nullable Calendar calendar) {

    public List<Column> columns() {
        return table.columns();
    }

    public List<Row> rows() {
        return table.rows();
    }

    public @Nullable String more() {
        return table.more();
    }

    /**
     * @param more path of the next page
     * @param parts drawn instead of the rows, where these are parted
     * @param sums path of what stands below; null where nothing can be added up
     * @param note what could not be shown as it was asked for; empty for nothing
     */
    public record Table(
            List<Column> columns,
            List<Row> rows,
            @Nullable String more,
            @Nullable Parts parts,
            @Nullable String sums,
            String note) {
        /** Only then columns stay as wide as somebody made them. */
        public String tone() {
            return columns.stream().anyMatch(column -> column.width() != null) ? "is-sized" : "";
        }

        static final Table NONE = new Table(List.of(), List.of(), null, null, null, "");
    }

    /**
     * Which list it is.
     *
     * @param kept what its URL says beside the words that are searched
     * @param hint what its search looks through
     * @param first what heads the first column
     */
    public record Frame(
            String kind,
            String titleKey,
            String path,
            String here,
            Map<String, String> kept,
            Kept view,
            String form,
            List<RecordTable.Place> places,
            Permission toImport,
            boolean mayExport,
            String hint,
            String first) {
        /** Path of the builder, which knows what the list shows now. */
        public String filterPath() {
            return path + "/filter" + here.substring(path.length());
        }

        /** Path of the list as a file. */
        public String exportPath(String format) {
            String rest = here.substring(path.length());
            return path + "/export" + (rest.isEmpty() ? "?" : rest + "&") + "format=" + format;
        }

        public String newKey() {
            return kind + ".kind.new";
        }
    }

    /**
     * The view that a list shows.
     *
     * @param owned whether it is the viewer's own
     * @param changed whether the list shows something else by now
     * @param teams with whom it can be shared
     */
    public record Kept(
            String key, boolean owned, boolean changed, List<Choice> teams, Opening opening) {}

    /**
     * Who opens the list with the view.
     *
     * @param mine whether the viewer chose it for themselves
     * @param roles for which the viewer may choose
     */
    public record Opening(boolean mine, List<RoleChoice> roles) {}

    public record RoleChoice(UUID id, String name, boolean on) {}

    /**
     * What can be done with rows that one chooses.
     *
     * @param all what stands for everything that the list has; empty where that is on this page
     * @param filter that gives all of the list, whatever becomes of its view meanwhile
     */
    public record Selecting(List<Deed> deeds, String all, String filter) {
        public boolean isAny() {
            return !deeds.isEmpty();
        }
    }

    /**
     * Something to do with chosen rows.
     *
     * @param hasPage whether what it has to be told is asked on a page of its own
     */
    public record Deed(String textKey, String icon, String path, boolean hasPage) {}

    /** What a list without rows should teach. */
    public enum State {
        FILLED,
        NOTHING_YET,
        NOTHING_FITS
    }

    /** A saved view. */
    public record Tab(String name, String icon, String path, boolean on, boolean own) {}

    /** A part of the filter; its path is the list without it. */
    public record Chip(String text, String without) {}

    public record Choice(String text, boolean on, String path) {}

    /** What one may choose for the whole list. */
    public record Menus(List<Choice> sorts, ColumnMenu columns, Layouts layouts) {}

    /**
     * @param unsized path of the list without the widths that people gave; null where there are
     *     none
     */
    public record ColumnMenu(List<ColumnChoice> choices, @Nullable String unsized) {}

    /**
     * @param path adds the column or takes it
     * @param left path of the list with it one place further to the left
     */
    public record ColumnChoice(
            String text, boolean on, String path, @Nullable String left, @Nullable String right) {}

    /**
     * How the records can be laid out.
     *
     * @param shapes empty where there is one way only
     * @param now how they are
     * @param bys by what they can be parted
     * @param ways which of several steps a board can have, such as pipelines
     */
    public record Layouts(List<Tab> shapes, Shape.As now, List<Choice> bys, List<Choice> ways) {
        public String byKey() {
            return switch (now) {
                case TABLE -> "record.parts.by";
                case BOARD -> "record.board.by";
                case CALENDAR -> "record.calendar.by";
            };
        }

        public String byIcon() {
            return switch (now) {
                case TABLE -> "list-details";
                case BOARD -> "layout-columns";
                case CALENDAR -> "calendar-event";
            };
        }
    }

    /**
     * @param sort path of the list sorted by it; null where nobody can
     * @param direction "ascending" or "descending" while it is sorted by it
     * @param width in pixels; null where nobody set it
     */
    public record Column(
            String key,
            String text,
            boolean figure,
            @Nullable Integer width,
            @Nullable String sort,
            @Nullable String direction) {
        public String tone() {
            return figure ? "rp-num" : "";
        }

        public String arrow() {
            return "descending".equals(direction) ? "arrow-down" : "arrow-up";
        }
    }

    /**
     * @param preview path of what is shown at the side
     * @param edit how its name is written where it stands; null where it is not
     * @param cells beside the first, in the order of the columns
     */
    public record Row(
            String id,
            Face face,
            String path,
            @Nullable String preview,
            @Nullable Edit edit,
            List<Cell> cells) {}

    /**
     * @param id of the cell in the page
     * @param path of its input
     */
    public record Edit(String id, String path) {}

    /** How a cell is drawn. */
    public enum Look {
        TEXT,
        FIGURE,
        PILL,
        LINK
    }

    /**
     * @param place class that says where it stands on a phone
     * @param edit where its value is written; null where nobody may
     */
    public record Cell(
            String text,
            Look look,
            Mark mark,
            String place,
            @Nullable String path,
            @Nullable Edit edit) {
        public @Nullable String icon() {
            return mark.icon().isEmpty() ? null : mark.icon();
        }

        Cell at(String other) {
            return new Cell(text, look, mark, other, path, edit);
        }
    }
}
