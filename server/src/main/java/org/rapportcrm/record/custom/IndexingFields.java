package org.rapportcrm.record.custom;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.custom.CustomField.IndexState;
import org.rapportcrm.record.filter.FieldSql;
import org.rapportcrm.work.BackgroundJob;
import org.rapportcrm.work.JobRun;
import org.springframework.stereotype.Component;

/**
 * Makes lists find and sort by an added field without reading every record: an index over its
 * value, made beside the work that goes on. Statistics exist for an expression only behind its
 * index, so the table is analyzed afterwards.
 */
@Component
class IndexingFields implements BackgroundJob {
    static final String KIND = "field-index";
    private static final int LONGEST_NAME = 60;

    private final CustomFieldStore store;
    private final CustomFields known;
    private final RecordTypes types;
    private final Maintenance maintenance;

    IndexingFields(
            CustomFieldStore store,
            CustomFields known,
            RecordTypes types,
            Maintenance maintenance) {
        this.store = store;
        this.known = known;
        this.types = types;
        this.maintenance = maintenance;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        Optional<CustomField> found =
                store.all().stream().filter(field -> field.id().equals(run.id())).findFirst();
        if (found.isEmpty()) {
            return;
        }
        run.advance(0, 1);
        build(found.get());
        store.index(run.id(), IndexState.READY);
        known.forget();
        run.advance(1, 1);
    }

    @Override
    public void givenUp(UUID id, String reason) {
        store.index(id, IndexState.FAILED);
        known.forget();
    }

    void build(CustomField field) {
        Table<?> table = types.get(field.kind()).table().orElseThrow().whole();
        // one that was interrupted stays behind, unusable
        drop(field);
        maintenance.execute(
                text(
                        "create index concurrently {0} on {1} (({2}), id)",
                        name(field),
                        table,
                        FieldSql.custom(
                                field.type(),
                                field.key(),
                                DSL.field(DSL.name("custom"), JSONB.class))));
        maintenance.execute(text("analyze {0}", table));
    }

    void drop(CustomField field) {
        Table<?> table = types.get(field.kind()).table().orElseThrow().whole();
        Name index =
                DSL.name(Objects.requireNonNull(table.getSchema()).getName()).append(name(field));
        maintenance.execute(text("drop index concurrently if exists {0}", index));
    }

    private static Name name(CustomField field) {
        String name = "added_" + field.kind() + "_" + field.key();
        return DSL.name(name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }

    private static String text(String template, QueryPart... parts) {
        return DSL.using(SQLDialect.POSTGRES).renderInlined(DSL.query(template, parts));
    }
}
