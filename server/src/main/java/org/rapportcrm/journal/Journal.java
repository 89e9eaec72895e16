package org.rapportcrm.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.CopyRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes changes into {@code journal.change}, in the transaction of the change itself: without one
 * it refuses.
 */
@Component
public class Journal {
    private final DSLContext db;
    private final Clock clock;
    private final JsonMapper json;

    Journal(DSLContext db, Clock clock, JsonMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Author author, Change change) {
        write(author, List.of(change));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Author author, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        CopyRows rows =
                new CopyRows(
                        "journal.change",
                        "at",
                        "record_type",
                        "record_id",
                        "customer_id",
                        "kind",
                        "before",
                        "after",
                        "actor_id",
                        "cause_kind",
                        "cause_id",
                        "source_record_id");
        for (Change change : changes) {
            rows.add(
                    now,
                    change.recordType(),
                    change.recordId(),
                    change.customerId(),
                    change.kind().name().toLowerCase(Locale.ROOT),
                    text(change.before()),
                    text(change.after()),
                    author.viewer().id(),
                    author.cause().kind().name().toLowerCase(Locale.ROOT),
                    author.cause().id(),
                    change.sourceRecordId());
        }
        rows.send(db);
    }

    private @Nullable String text(Map<String, ?> fields) {
        return fields.isEmpty() ? null : json.writeValueAsString(fields);
    }
}
