package org.rapportcrm.record.list;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Table;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordSearch;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.filter.Asker;
import org.rapportcrm.record.filter.Conditions;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Operator;
import org.rapportcrm.record.read.ListRequest;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Finds records by a word, among those that a list shows. */
@Component
class SearchedRecords {
    static final int MOST = 50;

    private final RecordReads reads;
    private final Conditions conditions;
    private final Clock clock;

    SearchedRecords(RecordReads reads, Conditions conditions, Clock clock) {
        this.reads = reads;
        this.conditions = conditions;
        this.clock = clock;
    }

    /** As lists of the kind search. */
    List<SeenRecord> find(String text, ListRequest request, Viewer viewer) {
        return request.type()
                .search()
                .filter(RecordSearch::isOfLists)
                .map(search -> found(search, text, request, MOST, viewer))
                .orElseGet(() -> lookedThrough(text, request, MOST, viewer));
    }

    /** As the search over everything does, which has no filter to narrow it. */
    List<SeenRecord> anywhere(String text, ListRequest request, int most, Viewer viewer) {
        return request.type()
                .search()
                .map(search -> found(search, text, request, most, viewer))
                .orElseGet(() -> lookedThrough(text, request, most, viewer));
    }

    private List<SeenRecord> lookedThrough(
            String text, ListRequest request, int most, Viewer viewer) {
        RecordType type = request.type();
        Filter both = request.filter().and(lookedThrough(text, type, viewer));
        return reads.page(
                        ListRequest.of(type, both, request.fields(), request.order(), most)
                                .narrowedTo(request.narrowed()),
                        viewer)
                .rows();
    }

    private List<SeenRecord> found(
            RecordSearch search, String text, ListRequest request, int most, Viewer viewer) {
        RecordType type = request.type();
        Asker asker = new Asker(viewer, clock.instant());
        Function<Table<?>, Condition> which =
                rows ->
                        type.table()
                                .orElseThrow()
                                .reachedBy(viewer, Action.READ, rows)
                                .and(conditions.of(request.filter(), type, rows, asker))
                                .and(request.narrowed().apply(rows));
        List<UUID> ids = reads.bounded(() -> search.find(text, which, viewer, most));
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, SeenRecord> found = reads.byIds(type, ids, request.fields(), viewer);
        List<SeenRecord> ordered = new ArrayList<>();
        for (UUID id : ids) {
            SeenRecord row = found.get(id);
            if (row != null) {
                ordered.add(row);
            }
        }
        return ordered;
    }

    /** What of a kind is looked through, where it has no way of its own. */
    static Stream<RecordField> fields(RecordType type, Viewer viewer) {
        return type.fields().stream()
                .filter(field -> field.isKept() && field.is(RecordField.Trait.SEARCHED))
                .filter(field -> type.reads(viewer, field));
    }

    private static Filter lookedThrough(String text, RecordType type, Viewer viewer) {
        return new Filter.Any(
                fields(type, viewer)
                        .map(field -> Filter.test(field.key(), Operator.CONTAINS, text))
                        .toList());
    }
}
