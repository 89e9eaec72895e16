package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Batch;
import org.rapportcrm.record.RecordFace;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListPage.Row;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.Cursor;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.NamesOf;
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
    private final NamesOf names;
    private final DSLContext db;

    ListingRecords(
            RecordReads reads,
            SearchedRecords searched,
            ListColumns columns,
            ListChoices choices,
            Views views,
            NamesOf names,
            DSLContext db) {
        this.reads = reads;
        this.searched = searched;
        this.columns = columns;
        this.choices = choices;
        this.views = views;
        this.names = names;
        this.db = db;
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

    private ListPage page(
            Asked asked,
            List<Shown> shown,
            List<SeenRecord> rows,
            @Nullable String more,
            String count) {
        return new ListPage(
                choices.frame(asked),
                asked.query().text(),
                state(asked, rows),
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
                rows(asked, shown, rows),
                choices.selecting(asked, more == null ? "" : count),
                more);
    }

    private List<Row> rows(Asked asked, List<Shown> shown, List<SeenRecord> rows) {
        List<RecordField> fields =
                shown.stream()
                        .filter(Shown.OfField.class::isInstance)
                        .map(one -> ((Shown.OfField) one).field())
                        .toList();
        CellTexts texts =
                new CellTexts(asked.words(), names.in(rows, fields, asked.viewer(), asked.words()));
        Map<String, Map<UUID, String>> others = others(asked, shown, rows);
        String from = asked.query().behind(null).path(asked.path());
        return rows.stream()
                .map(row -> new RowMaker(asked, texts, others, from).row(row, shown))
                .toList();
    }

    private Map<String, Map<UUID, String>> others(
            Asked asked, List<Shown> shown, List<SeenRecord> rows) {
        List<UUID> ids = rows.stream().map(SeenRecord::id).toList();
        Batch batch = new Batch(db);
        Map<String, Supplier<Map<UUID, String>>> asking = new java.util.LinkedHashMap<>();
        for (Shown one : shown) {
            if (one instanceof Shown.OfOther(var column)) {
                asking.put(column.key(), column.prepare(batch, ids, asked.words()));
            }
        }
        Map<String, Map<UUID, String>> filled = new java.util.HashMap<>();
        if (!asking.isEmpty() && !ids.isEmpty()) {
            batch.run();
            asking.forEach((key, cells) -> filled.put(key, cells.get()));
        }
        return filled;
    }

    /** What a query must select: the columns, and what the first cell is made of. */
    static List<String> fields(RecordType type, List<Shown> shown) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(type.table().orElseThrow().title());
        type.face().map(RecordFace::fields).ifPresent(keys::addAll);
        shown.forEach(one -> keys.add(one.key()));
        return new ArrayList<>(keys);
    }

    private static ListPage.State state(Asked asked, List<SeenRecord> rows) {
        if (!rows.isEmpty()) {
            return ListPage.State.FILLED;
        }
        boolean narrowed =
                asked.query().isSearch()
                        || asked.query().after() != null
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
