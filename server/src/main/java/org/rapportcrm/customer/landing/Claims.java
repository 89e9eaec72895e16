package org.rapportcrm.customer.landing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.landing.Face.Saying;
import org.springframework.stereotype.Component;

/**
 * What was said of customers beside what their first source said when they came, so that a customer
 * whom one file brings costs nothing.
 */
@Component
class Claims {
    private final DSLContext db;
    private final Givens givens;

    Claims(DSLContext db, Givens givens) {
        this.db = db;
        this.givens = givens;
    }

    /** The last word of each source about each field. Not safe for use by many threads. */
    final class Batch {
        /** One word of one source. */
        private record Said(UUID customer, String field, UUID source) {}

        private record Value(@Nullable Object value, Instant at) {}

        private final Map<Said, Value> said = new LinkedHashMap<>();

        void add(UUID customer, String field, Saying saying, @Nullable Object value) {
            said.put(new Said(customer, field, saying.source()), new Value(value, saying.at()));
        }

        void write() {
            if (said.isEmpty()) {
                return;
            }
            List<@Nullable String> values = new ArrayList<>();
            said.values().forEach(value -> values.add(givens.text(value.value())));
            db.execute(
                    """
                    insert into customer.claim (customer_id, field, source_id, value, at)
                    select * from unnest({0}::uuid[], {1}::text[], {2}::uuid[], {3}::jsonb[], {4}::timestamptz[])
                    on conflict (customer_id, field, source_id) do update set value = excluded.value, at = excluded.at\
                    """,
                    said.keySet().stream().map(Said::customer).toArray(UUID[]::new),
                    said.keySet().stream().map(Said::field).toArray(String[]::new),
                    said.keySet().stream().map(Said::source).toArray(UUID[]::new),
                    values.toArray(String[]::new),
                    said.values().stream()
                            .map(value -> value.at().atOffset(ZoneOffset.UTC))
                            .toArray(OffsetDateTime[]::new));
        }
    }

    Batch batch() {
        return new Batch();
    }
}
