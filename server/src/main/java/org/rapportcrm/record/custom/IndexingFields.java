package org.rapportcrm.record.custom;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.FieldType;
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

    /** One that was interrupted stays behind, unusable. */
    void build(CustomField field) {
        drop(field);
        Table<?> table = table(field);
        Field<?> value =
                FieldSql.custom(
                        field.type(), field.key(), DSL.field(DSL.name("custom"), JSONB.class));
        kinds(field.type())
                .forEach(kind ->
                        maintenance.execute(text(kind.sql, name(field, kind), table, value)));
        maintenance.execute(text("analyze {0}", table));
    }

    void drop(CustomField field) {
        Name schema = DSL.name(Objects.requireNonNull(table(field).getSchema()).getName());
        for (Kind kind : Kind.values()) {
            maintenance.execute(
                    text(
                            "drop index concurrently if exists {0}",
                            schema.append(name(field, kind))));
        }
    }

    /** As filters and orders ask for a value; a long text is too long for an order. */
    private static Set<Kind> kinds(FieldType type) {
        return switch (type) {
            case WORDS -> EnumSet.of(Kind.WORDS);
            case LONG_TEXT -> EnumSet.of(Kind.INSIDE);
            case TEXT, EMAIL, URL, PHONE, KEY -> EnumSet.of(Kind.ORDER, Kind.LOWER);
            default -> EnumSet.of(Kind.ORDER);
        };
    }

    /** The kinds of index, of which a field may want several. */
    private enum Kind {
        ORDER("create index concurrently {0} on {1} (({2}), id)", ""),
        LOWER("create index concurrently {0} on {1} (lower({2}) text_pattern_ops, id)", "_low"),
        INSIDE(
                "create index concurrently {0} on {1} using gin (lower({2}) ext.gin_trgm_ops)",
                "_in"),
        WORDS("create index concurrently {0} on {1} using gin (({2}) jsonb_path_ops)", "_words");

        private final String sql;
        private final String ending;

        Kind(String sql, String ending) {
            this.sql = sql;
            this.ending = ending;
        }
    }

    private Table<?> table(CustomField field) {
        return types.get(field.kind()).table().orElseThrow().whole();
    }

    /** By its id: two keys could make one name, and a name has an end. */
    private static Name name(CustomField field, Kind kind) {
        return DSL.name("added_" + field.id().toString().replace("-", "") + kind.ending);
    }

    private static String text(String template, QueryPart... parts) {
        return DSL.using(SQLDialect.POSTGRES).renderInlined(DSL.query(template, parts));
    }
}
