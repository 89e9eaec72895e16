package org.rapportcrm.record.list;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListPage.Table;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.Count;
import org.rapportcrm.record.read.Cursor;
import org.rapportcrm.record.read.Group;
import org.rapportcrm.record.read.GroupedReads;
import org.rapportcrm.record.read.Grouping;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.record.read.TakesTooLong;
import org.springframework.stereotype.Component;

/** What a list shows below its choices: rows, parts of rows, or a board. */
@Component
class ListBodies {
    private static final int COUNTED = 1000;

    private final RecordReads reads;
    private final GroupedReads grouped;
    private final SearchedRecords searched;
    private final ListColumns columns;
    private final ListRows rows;
    private final Lanes lanes;
    private final ShowingBoards boards;
    private final ShowingParts parts;
    private final CalendarFields days;
    private final ShowingCalendars calendars;

    ListBodies(
            RecordReads reads,
            GroupedReads grouped,
            SearchedRecords searched,
            ListColumns columns,
            ListRows rows,
            Lanes lanes,
            ShowingBoards boards,
            ShowingParts parts,
            CalendarFields days,
            ShowingCalendars calendars) {
        this.reads = reads;
        this.grouped = grouped;
        this.searched = searched;
        this.columns = columns;
        this.rows = rows;
        this.lanes = lanes;
        this.boards = boards;
        this.parts = parts;
        this.days = days;
        this.calendars = calendars;
    }

    record Body(
            boolean isEmpty,
            String count,
            Table table,
            @Nullable Board board,
            @Nullable Calendar calendar) {}

    Body of(Asked asked, List<Shown> shown, ListRequest request) {
        Shape shape = asked.settings().shape();
        if (shape.as() == Shape.As.BOARD) {
            Optional<Grouping> by = lanes.grouping(asked);
            if (by.isPresent()) {
                return board(asked, boards.board(asked, by.get(), all(asked, request)));
            }
        }
        if (shape.as() == Shape.As.CALENDAR) {
            Optional<RecordField> by = days.by(asked);
            if (by.isPresent()) {
                return calendar(
                        asked, calendars.calendar(asked, by.get(), shown, all(asked, request)));
            }
        }
        if (shape.as() == Shape.As.TABLE && shape.isParted()) {
            Grouping by = Grouping.of(asked.type(), shape.by(), asked.viewer());
            try {
                return parted(asked, shown, parts.parts(asked, by, shown, all(asked, request)));
            } catch (TakesTooLong _) {
                return rows(asked, shown, request, asked.words().text("record.parts.too-long"));
            }
        }
        return rows(asked, shown, request, "");
    }

    private static Body board(Asked asked, Board board) {
        return new Body(
                board.columns().stream().allMatch(column -> column.cards().isEmpty()),
                board.counted() ? asked.words().text("record.list.count", board.all()) : "",
                Table.NONE,
                board,
                null);
    }

    /** A month without anything is a month all the same. */
    private static Body calendar(Asked asked, ShowingCalendars.Counted calendar) {
        return new Body(
                false,
                asked.words().text("record.list.count", calendar.count()),
                Table.NONE,
                null,
                calendar.calendar());
    }

    private Body parted(Asked asked, List<Shown> shown, ShowingParts.Counted parts) {
        return new Body(
                parts.count() == 0,
                asked.words().text("record.list.count", parts.count()),
                new Table(
                        heads(asked, shown),
                        List.of(),
                        null,
                        parts.parts(),
                        sums(asked, shown),
                        parts.parts().more()
                                ? asked.words().text("record.parts.many", GroupedReads.MOST)
                                : ""),
                null,
                null);
    }

    private Body rows(Asked asked, List<Shown> shown, ListRequest request, String note) {
        if (asked.query().isSearch()) {
            List<SeenRecord> found = searched.find(asked.query().text(), request, asked.viewer());
            return rows(asked, shown, found, null, found(asked, found.size()), note);
        }
        Cursor after = asked.query().group() == null ? asked.query().cursor() : null;
        RecordReads.CountedPage page = reads.page(request.after(after), asked.viewer(), COUNTED);
        Cursor next = page.page().next();
        return rows(
                asked,
                shown,
                page.page().rows(),
                next == null ? null : asked.query().behind(next).path(asked.path()),
                counted(asked, page.count()),
                note);
    }

    private Body rows(
            Asked asked,
            List<Shown> shown,
            List<SeenRecord> found,
            @Nullable String more,
            String count,
            String note) {
        return new Body(
                found.isEmpty(),
                count,
                new Table(
                        heads(asked, shown),
                        rows.of(asked, shown, found),
                        more,
                        null,
                        sums(asked, shown),
                        note),
                null,
                null);
    }

    private List<ListPage.Column> heads(Asked asked, List<Shown> shown) {
        return shown.stream().map(one -> columns.column(one, asked)).toList();
    }

    /** They are read on their own: no page waits for them. */
    private static @Nullable String sums(Asked asked, List<Shown> shown) {
        return asked.query().isSearch() || ShowingParts.figures(asked, shown).isEmpty()
                ? null
                : asked.query().fromItsBeginning().path(asked.path() + "/sums");
    }

    /**
     * @param selectable whether rows begin with a box
     */
    Foot foot(Asked asked, List<Shown> shown, boolean selectable) {
        try {
            Group all =
                    grouped.total(
                            asked.request(List.of()),
                            ShowingParts.figures(asked, shown),
                            asked.viewer());
            return new Foot(ShowingParts.sums(all, shown, asked), selectable, false);
        } catch (TakesTooLong _) {
            return new Foot(shown.stream().map(_ -> "").toList(), selectable, true);
        }
    }

    /** What is searched is all of a board as well. */
    private ListRequest all(Asked asked, ListRequest request) {
        if (!asked.query().isSearch()) {
            return request;
        }
        List<UUID> found =
                searched.find(asked.query().text(), request, asked.viewer()).stream()
                        .map(SeenRecord::id)
                        .toList();
        RecordTable table = asked.type().table().orElseThrow();
        return request.narrowedTo(rows -> Among.of(table.id(rows), found));
    }

    private static String counted(Asked asked, Count count) {
        String key = count.atLeast() ? "record.list.many" : "record.list.count";
        return asked.words().text(key, count.rows());
    }

    private static String found(Asked asked, int count) {
        return asked.words()
                .text(
                        count < SearchedRecords.MOST ? "record.list.found" : "record.list.best",
                        count);
    }
}
