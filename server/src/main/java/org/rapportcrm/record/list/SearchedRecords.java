package org.rapportcrm.record.list;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Table;
import org.rapportcrm.record.RecordField;
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

    List<SeenRecord> find(String text, ListRequest request, Viewer viewer) {
        return find(text, request, MOST, viewer);
    }

    List<SeenRecord> find(String text, ListRequest request, int most, Viewer viewer) {
        RecordType type = request.type();
        if (type.search().isEmpty()) {
            Filter both = request.filter().and(lookedThrough(text, type, viewer));
            return reads.page(
                            ListRequest.of(type, both, request.fields(), request.order(), most)
                                    .narrowedTo(request.narrowed()),
                            viewer)
                    .rows();
        }
        Asker asker = new Asker(viewer, clock.instant());
        Function<Table<?>, Condition> which =
                rows ->
                        type.table()
                                .orElseThrow()
                                .reachedBy(viewer, Action.READ, rows)
                                .and(conditions.of(request.filter(), type, rows, asker))
                                .and(request.narrowed().apply(rows));
        List<UUID> ids = type.search().get().find(text, which, viewer, most);
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

    private static Filter lookedThrough(String text, RecordType type, Viewer viewer) {
        return new Filter.Any(
                type.fields().stream()
                        .filter(field -> field.isKept() && field.is(RecordField.Trait.SEARCHED))
                        .filter(field -> type.reads(viewer, field))
                        .map(field -> Filter.test(field.key(), Operator.CONTAINS, text))
                        .toList());
    }
}
