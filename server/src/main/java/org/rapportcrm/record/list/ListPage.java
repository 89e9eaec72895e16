package org.rapportcrm.record.list;

import java.util.List;
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
 * @param more path of the next page
 * @param changed whether it shows something else than its view
 */
public record ListPage(
        Frame frame,
        String q,
        State state,
        String count,
        List<Tab> tabs,
        List<Chip> chips,
        Menus menus,
        List<Column> columns,
        List<Row> rows,
        Selecting selecting,
        @Nullable String more) {

    /** Which list it is. */
    public record Frame(
            String kind,
            String titleKey,
            String path,
            String here,
            Kept view,
            String form,
            List<RecordTable.Place> places,
            Permission toImport,
            boolean mayExport) {
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
    public record Kept(String key, boolean owned, boolean changed, List<Choice> teams) {}

    /**
     * What can be done with rows that one chooses.
     *
     * @param all what stands for everything that the list has; empty where that is on this page
     */
    public record Selecting(List<Deed> deeds, String all) {
        public boolean isAny() {
            return !deeds.isEmpty();
        }
    }

    /** Something to do with chosen rows. */
    public record Deed(String textKey, String icon, String path) {}

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

    /**
     * What one may choose for the whole list.
     *
     * @param columns each that could stand there; choosing it adds or takes it
     */
    public record Menus(List<Choice> sorts, List<Choice> columns) {}

    /**
     * @param sort path of the list sorted by it; null where nobody can
     * @param direction "ascending" or "descending" while it is sorted by it
     */
    public record Column(
            String key,
            String text,
            boolean figure,
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
     * @param cells beside the first, in the order of the columns
     */
    public record Row(
            String id, Face face, String path, @Nullable String preview, List<Cell> cells) {}

    /** How a cell is drawn. */
    public enum Look {
        TEXT,
        FIGURE,
        PILL,
        LINK
    }

    /**
     * @param place class that says where it stands on a phone
     */
    public record Cell(String text, Look look, Mark mark, String place, @Nullable String path) {
        public @Nullable String icon() {
            return mark.icon().isEmpty() ? null : mark.icon();
        }

        Cell at(String other) {
            return new Cell(text, look, mark, other, path);
        }
    }
}
