package org.rapportcrm.customer.history;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Standing;
import org.rapportcrm.customer.history.HistoryPage.Event;
import org.rapportcrm.customer.history.HistoryPage.Line;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the journal tells about a customer and its contact points and relationships. */
@Component
class HistoryRows {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};
    private static final List<String> TYPES = List.of("customer", "contact_point", "relationship");
    private static final int MOST = 30;

    private final DSLContext db;
    private final JsonMapper json;
    private final NamesInHistory names;

    HistoryRows(DSLContext db, JsonMapper json, NamesInHistory names) {
        this.db = db;
        this.json = json;
        this.names = names;
    }

    /** What one entry says, field by field. */
    private record Told(
            Record row, Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        Set<String> fields() {
            Set<String> fields = new LinkedHashSet<>(after.keySet());
            fields.addAll(before.keySet());
            return fields;
        }
    }

    HistoryPage page(Standing customer, long below, Viewer viewer, Words words) {
        List<Told> told = read(customer.id(), below);
        List<Told> shown = told.subList(0, Math.min(MOST, told.size()));
        HistoryWords texts = new HistoryWords(words, names.of(ids(shown), viewer));
        List<Event> events = shown.stream().map(one -> event(one, texts)).toList();
        String more =
                told.size() > MOST
                        ? "/customers/"
                                + customer.id()
                                + "/history?below="
                                + events.getLast().position()
                        : null;
        return new HistoryPage(customer.id(), customer.name(), events, more);
    }

    private List<Told> read(UUID customer, long below) {
        return db.select(HISTORY.fields())
                .select(COLLEAGUE.NAME)
                .from(HISTORY)
                .leftJoin(COLLEAGUE)
                .on(COLLEAGUE.ID.eq(HISTORY.ACTOR_ID))
                .where(
                        HISTORY.CUSTOMER_ID.eq(customer),
                        HISTORY.RECORD_TYPE.in(TYPES),
                        HISTORY.POSITION.lt(below))
                .orderBy(HISTORY.POSITION.desc())
                .limit(MOST + 1)
                .fetch(row ->
                        new Told(
                                row,
                                fields(row.get(HISTORY.BEFORE)),
                                fields(row.get(HISTORY.AFTER))));
    }

    private static Event event(Told told, HistoryWords texts) {
        Record row = told.row();
        String type = row.get(HISTORY.RECORD_TYPE);
        String kind = row.get(HISTORY.KIND);
        List<Line> lines = new ArrayList<>();
        for (String field : told.fields()) {
            lines.add(
                    new Line(
                            HistoryWords.labelKey(type, field),
                            texts.text(type, field, told.before().get(field)),
                            texts.text(type, field, told.after().get(field))));
        }
        return new Event(
                row.get(HISTORY.POSITION),
                row.get(HISTORY.AT),
                row.get(COLLEAGUE.NAME),
                type,
                kind,
                row.get(HISTORY.CAUSE_KIND),
                row.get(HISTORY.SOURCE_RECORD_ID),
                lines,
                !lines.isEmpty() || !kind.equals("changed"));
    }

    /** Everything that may be the id of somebody or something with a name. */
    private static Set<UUID> ids(List<Told> told) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Told one : told) {
            for (String field : HistoryWords.NAMED) {
                HistoryWords.id(one.before().get(field)).ifPresent(ids::add);
                HistoryWords.id(one.after().get(field)).ifPresent(ids::add);
            }
        }
        return ids;
    }

    private Map<String, @Nullable Object> fields(@Nullable JSONB text) {
        return text == null ? Map.of() : json.readValue(text.data(), FIELDS);
    }
}
