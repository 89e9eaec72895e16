package org.rapportcrm.record.plain;

import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.sql;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.Stored;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the rows of plain kinds: however many they are, in one statement each. */
@Component
class PlainRows {
    private static final String CUSTOM = "custom";
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};

    private static final FieldValues OURS = new FieldValues(java.time.ZoneOffset.UTC);

    private final DSLContext db;
    private final JsonMapper json;

    PlainRows(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Holds the records until the open transaction ends, also those in the bin. */
    Map<UUID, Standing> lock(Kind kind, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : read(kind, query(kind, ids).orderBy(kind.id()).forUpdate());
    }

    Map<UUID, Standing> read(Kind kind, Collection<UUID> ids) {
        return read(kind, query(kind, ids));
    }

    private SelectConditionStep<Record> query(Kind kind, Collection<UUID> ids) {
        return db.select(kind.table().fields()).from(kind.table()).where(Among.of(kind.id(), ids));
    }

    private Map<UUID, Standing> read(Kind kind, ResultQuery<Record> rows) {
        Map<UUID, Standing> standing = new HashMap<>();
        rows.forEach(row -> standing.put(row.get(kind.id()), standing(kind, row)));
        return standing;
    }

    private Standing standing(Kind kind, Record row) {
        Map<String, @Nullable Object> custom = custom(row);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordField field : kind.kept()) {
            values.put(
                    field.key(),
                    field.stored() instanceof Stored.Column(String name)
                            ? value(row, name)
                            : OURS.kept(field, custom.get(field.key())));
        }
        return new Standing(
                row.get(kind.id()),
                Objects.requireNonNull(row.get("version", Integer.class)),
                row.get("deleted_at") != null,
                values);
    }

    private static @Nullable Object value(Record row, String column) {
        Object value = row.get(column);
        return switch (value) {
            case Object[] several -> Arrays.asList(several);
            case Number number -> new java.math.BigDecimal(number.toString());
            case null -> null;
            default -> value;
        };
    }

    private Map<String, @Nullable Object> custom(Record row) {
        JSONB kept = row.get(CUSTOM, JSONB.class);
        return kept == null ? Map.of() : json.readValue(kept.data(), FIELDS);
    }

    void insert(Kind kind, List<Draft> drafts, Instant now) {
        if (drafts.isEmpty()) {
            return;
        }
        Set<String> columns = new LinkedHashSet<>(List.of(Kind.ID, "created_at", "updated_at"));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Set<String> said = columns(kind, drafts);
        for (Draft draft : drafts) {
            Map<String, @Nullable Object> row = row(kind, draft, said);
            row.put("created_at", now.toString());
            row.put("updated_at", now.toString());
            columns.addAll(row.keySet());
            rows.add(row);
        }
        db.query(
                        "insert into {0} ({1}) select {1} from jsonb_populate_recordset(null::{0}, {2}::jsonb)",
                        kind.table(),
                        list(columns.stream().map(DSL::name).toList()),
                        val(json.writeValueAsString(rows)))
                .execute();
    }

    void update(Kind kind, List<Draft> drafts, Instant now) {
        if (drafts.isEmpty()) {
            return;
        }
        Set<String> columns = columns(kind, drafts);
        List<Map<String, @Nullable Object>> rows =
                drafts.stream().map(draft -> row(kind, draft, columns)).toList();
        db.query(
                        "update {0} r set {1}, version = r.version + 1, updated_at = {2}"
                                + " from jsonb_populate_recordset(null::{0}, {3}::jsonb) n where n.id = r.id",
                        kind.table(),
                        list(columns.stream().map(column -> assignment(kind, column)).toList()),
                        val(now),
                        val(json.writeValueAsString(rows)))
                .execute();
    }

    /** Values of fields that are retired stay. */
    private static QueryPart assignment(Kind kind, String column) {
        String[] ours =
                kind.kept().stream()
                        .map(RecordField::stored)
                        .filter(Stored.Custom.class::isInstance)
                        .map(stored -> ((Stored.Custom) stored).key())
                        .toArray(String[]::new);
        return column.equals(CUSTOM)
                ? sql("{0} = (r.{0} - {1}) || n.{0}", DSL.name(column), val(ours))
                : sql("{0} = n.{0}", DSL.name(column));
    }

    /**
     * @param at null brings them back
     */
    void bin(Kind kind, Collection<UUID> ids, @Nullable Instant at, Instant now) {
        Field<Instant> deleted = column(kind, "deleted_at", Instant.class);
        db.update(kind.table())
                .set(deleted, at)
                .set(column(kind, "updated_at", Instant.class), now)
                .where(Among.of(kind.id(), ids))
                .execute();
    }

    void delete(Kind kind, Collection<UUID> ids) {
        db.deleteFrom(kind.table()).where(Among.of(kind.id(), ids)).execute();
    }

    /** What any of them says something new about. */
    private static Set<String> columns(Kind kind, List<Draft> drafts) {
        Set<String> columns = new LinkedHashSet<>();
        for (RecordField field : kind.kept()) {
            if (drafts.stream().anyMatch(draft -> draft.changes(field.key()))) {
                columns.add(field.stored() instanceof Stored.Column(String name) ? name : CUSTOM);
            }
        }
        return columns;
    }

    private static Map<String, @Nullable Object> row(Kind kind, Draft draft, Set<String> columns) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Map<String, @Nullable Object> custom = new LinkedHashMap<>();
        row.put(Kind.ID, draft.id().toString());
        for (RecordField field : kind.kept()) {
            Object value = Values.told(draft.value(field.key()));
            if (field.stored() instanceof Stored.Column(String name)) {
                if (columns.contains(name)) {
                    row.put(name, value);
                }
            } else if (value != null && field.stored() instanceof Stored.Custom(String key)) {
                custom.put(key, AddedValues.kept(Objects.requireNonNull(draft.value(field.key()))));
            }
        }
        if (columns.contains(CUSTOM)) {
            row.put(CUSTOM, custom);
        }
        return row;
    }

    private static <T> Field<T> column(Kind kind, String name, Class<T> type) {
        return Objects.requireNonNull(kind.table().field(name, type));
    }
}
