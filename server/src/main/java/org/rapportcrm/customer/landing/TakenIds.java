package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.EXTERNAL_ID;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.Row;

/**
 * Ids under which a source knows its customers, so that nobody types one that is another's. Not
 * safe for use by many threads.
 */
final class TakenIds {
    private static final String FIELD = "external_id";

    private final Map<String, UUID> customers = new HashMap<>();

    static TakenIds load(DSLContext db, Landing landing) {
        TakenIds taken = new TakenIds();
        List<String> typed =
                landing.rows().stream().filter(TakenIds::says).map(row -> row.text(FIELD)).toList();
        if (!typed.isEmpty()) {
            db.select(EXTERNAL_ID.EXTERNAL_ID_, EXTERNAL_ID.CUSTOMER_ID)
                    .from(EXTERNAL_ID)
                    .where(EXTERNAL_ID.SOURCE_ID.eq(landing.origin().source()))
                    .and(Among.of(EXTERNAL_ID.EXTERNAL_ID_, typed))
                    .forEach(row -> taken.customers.put(row.value1(), row.value2()));
        }
        return taken;
    }

    /** The first row of a batch that says one has it. */
    Optional<Outcome> refusal(Row row) {
        if (!says(row)) {
            return Optional.empty();
        }
        String id = String.valueOf(row.text(FIELD));
        UUID own = row.target() == null ? new UUID(0, 0) : row.target();
        UUID known = customers.putIfAbsent(id, own);
        return known == null || known.equals(row.target())
                ? Optional.empty()
                : Optional.of(
                        Outcome.refused(FIELD, Reason.of("customer.rule.external-id-taken", id)));
    }

    private static boolean says(Row row) {
        String id = row.isTyped() ? row.text(FIELD) : null;
        return id != null && !id.isBlank();
    }
}
