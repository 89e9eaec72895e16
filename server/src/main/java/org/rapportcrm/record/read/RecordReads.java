package org.rapportcrm.record.read;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.database.Batch;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Reads records of any kind through their descriptions. */
@Component
public class RecordReads {
    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration COUNTING = Duration.ofSeconds(1);
    private static final Duration EXPORT = Duration.ofMinutes(30);
    private static final int FETCHED_AT_ONCE = 1_000;

    private final DSLContext db;
    private final Narrowing narrowing;
    private final FindingRows finding;
    private final CountingRows counting;
    private final BoundedReads reads;

    RecordReads(
            DSLContext db,
            Narrowing narrowing,
            FindingRows finding,
            CountingRows counting,
            BoundedReads reads) {
        this.counting = counting;
        this.db = db;
        this.narrowing = narrowing;
        this.finding = finding;
        this.reads = reads;
    }

    /**
     * Rows of a list.
     *
     * @param next where the next page begins; null behind the last row
     */
    public record Page(List<SeenRecord> rows, @Nullable Cursor next) {}

    /**
     * @param count of all that the list has
     */
    public record CountedPage(Page page, Count count) {}

    /**
     * @param all how many rows the list has, where that came to light
     */
    private record Seen(Page page, @Nullable Integer all) {}

    public Page page(ListRequest request, Viewer viewer) {
        Reading reading = reading(request, viewer);
        return reads.within(PATIENCE, () -> page(reading, true).page());
    }

    /**
     * A page together with how many rows the whole list has.
     *
     * @param most beyond which nobody counts
     */
    public CountedPage page(ListRequest request, Viewer viewer, int most) {
        Reading reading = reading(request, viewer);
        Seen seen = reads.within(PATIENCE, () -> page(reading, true));
        Page page = seen.page();
        Integer all = seen.all();
        return new CountedPage(
                page,
                all == null
                        ? count(reading, most).noFewerThan(page.rows().size())
                        : new Count(Math.min(all, most), all > most));
    }

    /** A page that was found is worth more than to know of how many. */
    private Count count(Reading reading, int most) {
        try {
            return reads.within(COUNTING, () -> counting.soon(reading, most));
        } catch (TakesTooLong _) {
            return new Count(0, true);
        }
    }

    /** How many rows a list has; one more than {@code most} where there are more. */
    public int count(ListRequest request, Viewer viewer, int most) {
        Reading reading = reading(request, viewer);
        return reads.within(PATIENCE, () -> counting.upTo(reading, most));
    }

    /**
     * The record before or behind another one; empty at the end of the list.
     *
     * @throws RecordNotFound also when the viewer may not see it
     */
    public Optional<UUID> neighbor(ListRequest request, UUID record, boolean ahead, Viewer viewer) {
        Order order = request.order();
        Order way = ahead ? order : new Order(order.field(), !order.falling());
        Reading reading = reading(request.order(way), viewer);
        Selection selection = reading.selection();
        Record here =
                db.select(reading.place())
                        .from(selection.rows())
                        .where(
                                selection.id().eq(record),
                                selection.table().reachedBy(viewer, Action.READ, selection.rows()))
                        .fetchOptional()
                        .orElseThrow(RecordNotFound::new);
        Reading next = reading.from(reading.cursor(here));
        return reads.within(PATIENCE, () -> page(next, ahead).page().rows()).stream()
                .map(SeenRecord::id)
                .findFirst();
    }

    /** Those that the viewer may see, by id. */
    public Map<UUID, SeenRecord> byIds(
            RecordType type, Collection<UUID> ids, List<String> fields, Viewer viewer) {
        Selection selection = Selection.of(type, fields, viewer);
        Map<UUID, SeenRecord> found = new LinkedHashMap<>();
        db.select(selection.columns())
                .from(selection.rows())
                .where(
                        Among.of(selection.id(), ids),
                        selection.table().reachedBy(viewer, Action.READ, selection.rows()))
                .forEach(row -> {
                    SeenRecord one = selection.record(row);
                    found.put(one.id(), one);
                });
        return found;
    }

    /** Whether what stands or is deleted is for the viewer's eyes, of those that left a row. */
    public Map<UUID, Boolean> within(RecordType type, Collection<UUID> ids, Viewer viewer) {
        Selection selection = Selection.of(type, List.of(), viewer);
        Condition within = selection.table().withinReach(viewer, Action.READ, selection.rows());
        return db.select(
                        selection.id(), coalesce(field(trueCondition().and(within)), inline(false)))
                .from(selection.rows())
                .where(Among.of(selection.id(), ids))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /**
     * The same as one query of a batch, where another query knows which.
     *
     * @return asked when the batch has run
     */
    public Supplier<Map<UUID, SeenRecord>> byIds(
            Batch batch,
            RecordType type,
            Select<? extends Record1<UUID>> ids,
            List<String> fields,
            Viewer viewer) {
        Selection selection = Selection.of(type, fields, viewer);
        Supplier<Result<Record>> rows =
                batch.add(
                        DSL.select(selection.columns())
                                .from(selection.rows())
                                .where(
                                        selection.id().in(ids),
                                        selection
                                                .table()
                                                .reachedBy(viewer, Action.READ, selection.rows())));
        return () ->
                rows.get().stream()
                        .map(selection::record)
                        .collect(Collectors.toMap(SeenRecord::id, Function.identity()));
    }

    /** The ids of every row, as a query that becomes part of a greater one. */
    public Select<Record1<UUID>> ids(ListRequest request, Viewer viewer) {
        Reading reading = reading(request, viewer);
        Selection selection = reading.selection();
        return db.select(selection.id()).from(selection.rows()).where(reading.which());
    }

    /** Every row in its order, within one transaction and in bounded memory. */
    public void each(ListRequest request, Viewer viewer, Consumer<SeenRecord> taking) {
        Reading reading = reading(request, viewer);
        reads.within(
                EXPORT,
                () -> {
                    for (boolean filled : reading.parts(true)) {
                        try (var rows =
                                reading.select(db, filled, null, null)
                                        .fetchSize(FETCHED_AT_ONCE)
                                        .fetchLazy()) {
                            rows.forEach(row -> taking.accept(reading.selection().record(row)));
                        }
                    }
                    return true;
                });
    }

    /** What a kind reads in its own way while somebody waits; it takes no longer than a page. */
    public <T> T bounded(Supplier<T> work) {
        return reads.within(PATIENCE, work);
    }

    private Reading reading(ListRequest request, Viewer viewer) {
        Selection selection = Selection.of(request.type(), request.fields(), viewer);
        return Reading.of(request, selection, narrowing.of(request, selection, viewer), viewer);
    }

    /**
     * @param forward false to go up the list, where those without a value come first
     */
    private Seen page(Reading reading, boolean forward) {
        Cursor after = reading.request().after();
        int limit = reading.request().limit();
        List<Record> found = new ArrayList<>();
        boolean reached = after == null;
        Integer all = reached ? 0 : null;
        for (boolean filled : reading.parts(forward)) {
            boolean inside = after != null && reading.isIn(filled, after);
            reached |= inside;
            if (reached && found.size() <= limit) {
                int rest = limit + 1 - found.size();
                FindingRows.Found part = finding.of(reading, filled, inside ? after : null, rest);
                found.addAll(part.rows());
                all = all == null || part.all() == null ? null : Integer.valueOf(all + part.all());
            } else {
                all = null;
            }
        }
        return new Seen(page(reading, found), all);
    }

    /** The first pages of several lists, in one round trip. */
    public List<Page> firstPages(List<ListRequest> requests, Viewer viewer) {
        Batch batch = new Batch(db);
        List<Supplier<Page>> asked = new ArrayList<>();
        for (ListRequest request : requests) {
            Reading reading = reading(request, viewer);
            List<Supplier<Result<Record>>> parts =
                    reading.parts(true).stream()
                            .map(filled ->
                                    batch.add(
                                            reading.select(db, filled, null, request.limit() + 1)))
                            .toList();
            asked.add(
                    () -> page(reading, parts.stream().flatMap(it -> it.get().stream()).toList()));
        }
        return requests.isEmpty()
                ? List.of()
                : reads.within(
                        PATIENCE,
                        () -> {
                            batch.run();
                            return asked.stream().map(Supplier::get).toList();
                        });
    }

    /**
     * @param found may be more than the page has room for
     */
    private static Page page(Reading reading, List<Record> found) {
        int limit = reading.request().limit();
        boolean more = found.size() > limit;
        List<Record> shown = more ? found.subList(0, limit) : found;
        return new Page(
                shown.stream().map(reading.selection()::record).toList(),
                more ? reading.cursor(shown.getLast()) : null);
    }
}
