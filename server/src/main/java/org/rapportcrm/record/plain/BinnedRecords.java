package org.rapportcrm.record.plain;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.filter.FieldSql;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Reads what rests in the bin and the viewer may bring back. */
@Component
public class BinnedRecords {
    private final DSLContext db;
    private final WritingRecords writing;

    BinnedRecords(DSLContext db, WritingRecords writing) {
        this.db = db;
        this.writing = writing;
    }

    public record Binned(UUID id, @Nullable String title, Instant at) {}

    /**
     * @param after continue behind this one
     */
    public List<Binned> of(PlainType type, @Nullable UUID after, int most, Viewer viewer) {
        Kind kind = writing.kind(type);
        Table<?> rows = kind.table().as("r");
        Field<UUID> id = requireNonNull(rows.field("id", UUID.class));
        Field<Instant> deleted = requireNonNull(rows.field("deleted_at", Instant.class));
        Field<String> title =
                FieldSql.value(
                                kind.whole()
                                        .field(type.table().orElseThrow().title())
                                        .orElseThrow(),
                                rows)
                        .cast(String.class);
        return db.select(id, title, deleted)
                .from(rows)
                .where(
                        deleted.isNotNull(),
                        Reached.by(viewer, Permission.of(type.key(), Action.DELETE), rows),
                        Reached.by(viewer, Permission.of(type.key(), Action.READ), rows),
                        after == null ? noCondition() : id.lt(after))
                .orderBy(id.desc())
                .limit(most)
                .fetch(row -> new Binned(row.value1(), row.value2(), row.value3()));
    }
}
