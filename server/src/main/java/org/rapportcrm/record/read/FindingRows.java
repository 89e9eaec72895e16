package org.rapportcrm.record.read;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Finds the rows of a page. The planner may mean to walk a list in its order and throw away what
 * does not fit: quick where many rows fit, and the whole table where few or none do, which it
 * cannot know; or to sort the many that fit. Such a list is not read before two bounded looks: at
 * the rows that come next, which are enough where many fit, and at all that fit, by the index of
 * what is asked for, where they are few. The first look goes further where it tells that a page is
 * full sooner than all that fit are read, and where there is no such index.
 */
@Component
class FindingRows {
    private static final String TYPE = "Node Type";
    private static final Set<String> ROWS_COME_FROM = Set.of("Outer", "Member");

    /** How many rows are looked at in order before all that fit are. */
    static final int NEAR = 4_000;

    private static final int FAR = 20_000;

    /** Where so many of those fit, a page is soon full of what a walk meets. */
    private static final int ENOUGH = 5;

    private final DSLContext db;
    private final Plans plans;

    FindingRows(DSLContext db, Plans plans) {
        this.db = db;
        this.plans = plans;
    }

    /**
     * Rows of a part of a list.
     *
     * @param all how many fit in it behind the place that was asked for, where that came to light
     */
    record Found(List<Record> rows, @Nullable Integer all) {}

    Found of(Reading reading, boolean filled, @Nullable Cursor after, int limit) {
        Select<Record> whole = reading.select(db, filled, after, limit);
        if (!reading.leavesOut() || isSoonDone(plans.of(whole))) {
            return found(whole, limit);
        }
        List<Record> next = reading.next(db, filled, after, limit, NEAR).fetch();
        if (next.size() == limit) {
            return new Found(next, null);
        }
        Select<Record> few = reading.few(db, filled, after, limit);
        JsonNode planned = plans.of(few);
        boolean readsAll = readsAll(planned);
        if (readsAll
                || isNearer(
                        limit,
                        next.size(),
                        plans.of(reading.walk(db, filled, after, FAR)),
                        planned)) {
            List<Record> further = reading.next(db, filled, after, limit, FAR).fetch();
            if (further.size() == limit) {
                return new Found(further, null);
            }
            if (readsAll && further.size() >= ENOUGH) {
                return found(whole, limit);
            }
        }
        List<Record> found = few.fetch();
        int all = found.isEmpty() ? 0 : found.getFirst().get(Reading.FIT);
        return all > Reading.FEW ? found(whole, limit) : new Found(found, all);
    }

    private static Found found(Select<Record> rows, int limit) {
        List<Record> found = rows.fetch();
        return new Found(found, found.size() < limit ? found.size() : null);
    }

    private static boolean isSoonDone(JsonNode plan) {
        return !throwsAway(plan) && Plans.isCheap(plan);
    }

    /**
     * Whether a page is full before all that fit are read, if of the rows behind as many fit as of
     * the first ones.
     *
     * @param found of the first {@link #NEAR} rows
     */
    private static boolean isNearer(int limit, int found, JsonNode walk, JsonNode few) {
        double rows = (double) limit * NEAR / Math.max(found, 1);
        return rows <= FAR && rows / FAR * Plans.cost(walk) < Plans.cost(few);
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
