package org.rapportcrm.customer.edit;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Standing;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What others changed since somebody opened a form. Each version of a customer is one entry of the
 * journal, so the newest entries lead back to the version of the form.
 */
@Component
class LaterChanges {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    LaterChanges(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * @param before the value that the form showed
     * @param by null when a file or a rule changed it
     */
    record Later(@Nullable Object before, @Nullable String by, Instant at) {}

    /** By field; what is absent nobody changed. */
    Map<String, Later> since(Standing now, int version) {
        Map<String, Later> later = new HashMap<>();
        if (version < now.version()) {
            entries(now.id(), now.version() - version).forEach(entry -> note(entry, later));
        }
        return later;
    }

    private Iterable<? extends Record> entries(UUID customer, int count) {
        return db.select(HISTORY.BEFORE, HISTORY.AFTER, HISTORY.AT, COLLEAGUE.NAME)
                .from(HISTORY)
                .leftJoin(COLLEAGUE)
                .on(COLLEAGUE.ID.eq(HISTORY.ACTOR_ID))
                .where(
                        HISTORY.RECORD_ID.eq(customer),
                        HISTORY.KIND.eq("changed"),
                        HISTORY.AFTER.isNotNull())
                .orderBy(HISTORY.POSITION.desc())
                .limit(count)
                .fetch();
    }

    /** Newest first: the newest says who, the oldest says what stood there. */
    private void note(Record entry, Map<String, Later> later) {
        Map<String, @Nullable Object> before = fields(entry.get(HISTORY.BEFORE));
        for (String field : fields(entry.get(HISTORY.AFTER)).keySet()) {
            Later newer = later.get(field);
            String by = newer == null ? entry.get(COLLEAGUE.NAME) : newer.by();
            Instant at = newer == null ? entry.get(HISTORY.AT) : newer.at();
            later.put(field, new Later(before.get(field), by, at));
        }
    }

    private Map<String, @Nullable Object> fields(@Nullable JSONB text) {
        return text == null ? Map.of() : json.readValue(text.data(), FIELDS);
    }
}
