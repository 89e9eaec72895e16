package org.rapportcrm.record.read;

import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the planner means to read what is asked for. */
@Component
class Plans {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String PLAN = "Plan";

    /** Some five milliseconds. */
    private static final double CHEAP = 2_000;

    private final DSLContext db;

    Plans(DSLContext db) {
        this.db = db;
    }

    /** The top of the plan, with the fields that PostgreSQL gives it. */
    JsonNode of(Select<?> query) {
        JSON plan =
                Objects.requireNonNull(
                        db.resultQuery("explain (format json) {0}", query)
                                .fetchSingle()
                                .get(0, JSON.class));
        return MAPPER.readTree(plan.data()).path(0).path(PLAN);
    }

    static boolean isCheap(JsonNode plan) {
        return cost(plan) <= CHEAP;
    }

    /** In the planner's unit: a page read in order is 1, a row of it 0.01. */
    static double cost(JsonNode plan) {
        return plan.path("Total Cost").asDouble(0);
    }
}
