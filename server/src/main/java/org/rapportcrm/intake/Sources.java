package org.rapportcrm.intake;

import static org.rapportcrm.intake.db.Tables.SOURCE;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.rapportcrm.database.Alphabet;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sources that send us records. */
@Component
public class Sources {
    private final DSLContext db;
    private final Journal journal;
    private final Clock clock;

    Sources(DSLContext db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    public Optional<Source> find(String name) {
        return db.selectFrom(SOURCE)
                .where(SOURCE.NAME.equalIgnoreCase(name))
                .fetchOptional()
                .map(Sources::source);
    }

    public Source get(UUID id) {
        return db.selectFrom(SOURCE)
                .where(SOURCE.ID.eq(id))
                .fetchOptional()
                .map(Sources::source)
                .orElseThrow(RecordNotFound::new);
    }

    public List<Source> all() {
        return db.selectFrom(SOURCE).orderBy(Alphabet.of(SOURCE.NAME)).fetch(Sources::source);
    }

    /** The source of that name; a new one gets these defaults. */
    @Transactional
    public Source findOrAdd(SourceDefaults defaults, Author author) {
        db.execute("select pg_advisory_xact_lock(hashtext('intake.source'))");
        return find(defaults.name()).orElseGet(() -> add(defaults, author));
    }

    @Transactional
    public Source add(SourceDefaults defaults, Author author) {
        UUID id = UuidV7.next();
        int added =
                db.insertInto(SOURCE)
                        .set(SOURCE.ID, id)
                        .set(SOURCE.NAME, defaults.name())
                        .set(SOURCE.CURRENCY, defaults.currency())
                        .set(SOURCE.ZONE, defaults.zone().getId())
                        .set(SOURCE.COUNTRY, defaults.country())
                        .set(SOURCE.LANGUAGE, defaults.language())
                        .set(SOURCE.CUSTOMER_KIND, defaults.customerKind())
                        .set(SOURCE.STAGE, defaults.stage())
                        .set(SOURCE.DEPARTMENT_ID, defaults.department())
                        .set(SOURCE.CREATED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute();
        if (added == 0) {
            throw new SourceNameTaken(defaults.name());
        }
        journal.write(author, Change.created("source", id, null, Map.of("name", defaults.name())));
        return get(id);
    }

    /** Says anew what the rows of a source mean; rows that came before stay as they were read. */
    @Transactional
    public void change(UUID id, SourceDefaults to, Author author) {
        Source before = get(id);
        try {
            write(id, to);
        } catch (DuplicateKeyException e) {
            throw new SourceNameTaken(to.name());
        }
        journal.write(
                author, Change.changed("source", id, null, values(before.defaults()), values(to)));
    }

    private void write(UUID id, SourceDefaults to) {
        db.update(SOURCE)
                .set(SOURCE.NAME, to.name())
                .set(SOURCE.CURRENCY, to.currency())
                .set(SOURCE.ZONE, to.zone().getId())
                .set(SOURCE.COUNTRY, to.country())
                .set(SOURCE.LANGUAGE, to.language())
                .set(SOURCE.CUSTOMER_KIND, to.customerKind())
                .set(SOURCE.STAGE, to.stage())
                .set(SOURCE.DEPARTMENT_ID, to.department())
                .where(SOURCE.ID.eq(id))
                .execute();
    }

    private static Map<String, String> values(SourceDefaults defaults) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", defaults.name());
        values.put("currency", defaults.currency());
        values.put("zone", defaults.zone().getId());
        values.put("country", String.valueOf(defaults.country()));
        values.put("language", String.valueOf(defaults.language()));
        values.put("customer_kind", String.valueOf(defaults.customerKind()));
        values.put("stage", String.valueOf(defaults.stage()));
        values.put("department", String.valueOf(defaults.department()));
        return values;
    }

    private static Source source(Record row) {
        return new Source(
                row.get(SOURCE.ID),
                row.get(SOURCE.NAME),
                row.get(SOURCE.CURRENCY),
                ZoneId.of(row.get(SOURCE.ZONE)),
                row.get(SOURCE.COUNTRY),
                row.get(SOURCE.LANGUAGE),
                row.get(SOURCE.CUSTOMER_KIND),
                row.get(SOURCE.STAGE),
                row.get(SOURCE.DEPARTMENT_ID));
    }
}
