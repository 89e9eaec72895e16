package org.rapportcrm.record.read;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds the rows of a page. The planner may mean to walk a list in its order and throw away what
 * does not fit: quick where many rows fit, and the whole table where few or none do, which it
 * cannot know. Such a list is not walked before two bounded looks: at the rows that come next,
 * which are enough where many fit, and at all that fit, by the index of what is asked for, where
 * they are few. The first look goes further where it tells that a page is soon full, and where there
 * is no such index, as the second reads all then.
 */
@Component
class FindingRows {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String PLAN = "Plan";
    private static final String TYPE = "Node Type";
    private static final Set<String> ROWS_COME_FROM = Set.of("Outer", "Member");

    /** How many rows are looked at in order before all that fit are. */
    static final int NEAR = 4_000;

    private static final int FAR = 20_000;

    /** Where so many of those fit, a page is soon full of what a walk meets. */
    private static final int ENOUGH = 5;

    private final DSLContext db;

    FindingRows(DSLContext db) {
        this.db = db;
    }

    List<Record> of(Reading reading, boolean filled, @Nullable Cursor after, int limit) {
        Select<Record> whole = reading.select(db, filled, after, limit);
        if (!reading.leavesOut() || !throwsAway(plan(whole))) {
            return whole.fetch();
        }
        List<Record> next = reading.next(db, filled, after, limit, NEAR).fetch();
        if (next.size() == limit) {
            return next;
        }
        Select<Record> few = reading.few(db, filled, after, limit);
        boolean readsAll = readsAll(plan(few));
        if (readsAll || fillsSoon(next.size(), limit)) {
            List<Record> further = reading.next(db, filled, after, limit, FAR).fetch();
            if (further.size() == limit) {
                return further;
            }
            if (readsAll && further.size() >= ENOUGH) {
                return whole.fetch();
            }
        }
        List<Record> found = few.fetch();
        boolean areMany =
                !found.isEmpty() && Boolean.TRUE.equals(found.getFirst().get(Reading.ARE_MANY));
        return areMany ? whole.fetch() : found;
    }

    /** Whether a page is full within the second bound, if as many fit of the rows behind. */
    private static boolean fillsSoon(int near, int limit) {
        return (long) near * FAR >= (long) limit * NEAR;
    }

    private JsonNode plan(Select<Record> query) {
        JSON plan =
                Objects.requireNonNull(
                        db.resultQuery("explain (format json) {0}", query)
                                .fetchSingle()
                                .get(0, JSON.class));
        return MAPPER.readTree(plan.data()).path(0).path(PLAN);
    }

    private static boolean readsAll(JsonNode plan) {
        return plan.findValues(TYPE).stream()
                .anyMatch(type -> type.asString("").equals("Seq Scan"));
    }

    /** Rows that are sorted were found first, by whatever finds them best. */
    private static boolean throwsAway(JsonNode node) {
        String type = node.path(TYPE).asString("");
        if (type.equals("Sort")) {
            return false;
        }
        boolean asksOthers = type.endsWith("Join") || type.equals("Nested Loop");
        if (asksOthers || node.has("Filter")) {
            return true;
        }
        Iterator<JsonNode> below = node.path("Plans").iterator();
        while (below.hasNext()) {
            JsonNode next = below.next();
            String relationship = next.path("Parent Relationship").asString("");
            // a member is a part of a table that is kept in several
            if (ROWS_COME_FROM.contains(relationship) && throwsAway(next)) {
                return true;
            }
        }
        return false;
    }
}
