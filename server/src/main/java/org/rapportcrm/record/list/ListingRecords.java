package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.RecordFace;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.read.Cursor;
import org.rapportcrm.record.read.Grouping;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Puts a page of a list together. */
@Component
class ListingRecords {
    static final int PAGE = 50;
    private static final int COUNTED = 1000;

    private final RecordReads reads;
    private final SearchedRecords searched;
    private final ListColumns columns;
    private final ListChoices choices;
    private final Views views;
    private final ListRows rows;
    private final Lanes lanes;
    private final ShowingBoards boards;

    ListingRecords(
            RecordReads reads,
            SearchedRecords searched,
            ListColumns columns,
            ListChoices choices,
            Views views,
            ListRows rows,
            Lanes lanes,
            ShowingBoards boards) {
        this.reads = reads;
        this.searched = searched;
        this.columns = columns;
        this.choices = choices;
        this.views = views;
        this.rows = rows;
        this.lanes = lanes;
        this.boards = boards;
    }

    /** A list as it is asked for: its view, and what it shows now. */
    record Asked(
            RecordType type,
            ListQuery query,
            List<View> views,
            View view,
            ViewSettings settings,
            Viewer viewer,
            Words words) {
        String path() {
            return "/" + type.plural();
        }

        ListRequest request(List<String> fields) {
            return ListRequest.of(type, settings.filter(), fields, settings.order(), PAGE);
        }
    }

    Asked asked(RecordType type, ListQuery query, Viewer viewer, Words words) {
        List<View> all = views.of(type, viewer, words);
        View view =
                all.stream()
                        .filter(one -> one.key().equals(query.view()))
                        .findFirst()
                        .orElse(all.getFirst());
        return new Asked(type, query, all, view, query.over(view.settings()), viewer, words);
    }

    ListPage page(Asked asked) {
        List<Shown> shown = columns.shown(asked.type(), asked.settings().columns(), asked.viewer());
        ListRequest request = asked.request(fields(asked.type(), shown));
        Optional<Grouping> board =
                asked.settings().shape().as() == Shape.As.BOARD
                        ? lanes.grouping(asked)
                        : Optional.empty();
        if (board.isPresent()) {
            return page(asked, shown, boards.board(asked, board.get(), all(asked, request)));
        }
        if (asked.query().isSearch()) {
            List<SeenRecord> found = searched.find(asked.query().text(), request, asked.viewer());
            return page(asked, shown, found, null, found(asked, found.size()));
        }
        RecordReads.CountedPage page =
                reads.page(request.after(asked.query().cursor()), asked.viewer(), COUNTED);
        Cursor next = page.page().next();
        return page(
                asked,
                shown,
                page.page().rows(),
                next == null ? null : asked.query().behind(next).path(asked.path()),
                counted(asked, page.count()));
    }

    Optional<ListPage.Row> row(Asked asked, UUID id) {
        List<Shown> shown = columns.shown(asked.type(), asked.settings().columns(), asked.viewer());
        var found =
                reads.byIds(asked.type(), List.of(id), fields(asked.type(), shown), asked.viewer());
        return rows.of(asked, shown, List.copyOf(found.values())).stream().findFirst();
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

    private ListPage page(Asked asked, List<Shown> shown, Board board) {
        boolean isEmpty = board.columns().stream().allMatch(column -> column.cards().isEmpty());
        return new ListPage(
                choices.frame(asked),
                asked.query().text(),
                state(asked, isEmpty),
                board.counted() ? asked.words().text("record.list.count", board.all()) : "",
                choices.tabs(asked),
                choices.chips(asked),
                choices.menus(asked, shown),
                List.of(),
                List.of(),
                choices.selecting(asked, ""),
                null,
                board);
    }

    private ListPage page(
            Asked asked,
            List<Shown> shown,
            List<SeenRecord> found,
            @Nullable String more,
            String count) {
        return new ListPage(
                choices.frame(asked),
                asked.query().text(),
                state(asked, found.isEmpty()),
                count,
                choices.tabs(asked),
                choices.chips(asked),
                choices.menus(asked, shown),
                shown.stream()
                        .map(one ->
                                columns.column(
                                        one,
                                        asked.query(),
                                        asked.settings().order(),
                                        asked.path(),
                                        asked.words()))
                        .toList(),
                rows.of(asked, shown, found),
                choices.selecting(asked, more == null ? "" : count),
                more,
                null);
    }

    /** What a query must select: the columns, and what the first cell is made of. */
    static List<String> fields(RecordType type, List<Shown> shown) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(type.table().orElseThrow().title());
        type.face().map(RecordFace::fields).ifPresent(keys::addAll);
        shown.forEach(one -> keys.add(one.key()));
        return new ArrayList<>(keys);
    }

    private static ListPage.State state(Asked asked, boolean isEmpty) {
        if (!isEmpty) {
            return ListPage.State.FILLED;
        }
        boolean narrowed =
                asked.query().isSearch()
                        || asked.query().cursor() != null
                        || asked.query().isChanged()
                        || !asked.view().equals(asked.views().getFirst());
        return narrowed ? ListPage.State.NOTHING_FITS : ListPage.State.NOTHING_YET;
    }

    private static String counted(Asked asked, int count) {
        return count > COUNTED
                ? asked.words().text("record.list.many", COUNTED)
                : asked.words().text("record.list.count", count);
    }

    private static String found(Asked asked, int count) {
        return asked.words()
                .text(
                        count < SearchedRecords.MOST ? "record.list.found" : "record.list.best",
                        count);
    }
}
