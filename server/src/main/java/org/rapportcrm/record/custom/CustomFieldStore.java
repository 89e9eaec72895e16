package org.rapportcrm.record.custom;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.rapportcrm.record.db.Tables.CUSTOM_FIELD;
import static org.rapportcrm.record.db.Tables.DESCRIPTION;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.KeptBeside;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.custom.CustomField.Choice;
import org.rapportcrm.record.custom.CustomField.IndexState;
import org.rapportcrm.record.db.tables.records.CustomFieldRecord;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the descriptions of added fields. */
@Component
class CustomFieldStore {
    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};
    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};

    private final DSLContext db;
    private final Clock clock;
    private final JsonMapper json;
    private final List<KeptBeside> beside;

    CustomFieldStore(DSLContext db, Clock clock, JsonMapper json, List<KeptBeside> beside) {
        this.beside = beside;
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    /** Changes whenever a description does. */
    long stamp() {
        return Objects.requireNonNull(
                db.select(DESCRIPTION.STAMP).from(DESCRIPTION).fetchSingle(DESCRIPTION.STAMP));
    }

    List<CustomField> all() {
        return db.selectFrom(CUSTOM_FIELD)
                .where(CUSTOM_FIELD.REMOVED_AT.isNull())
                .orderBy(CUSTOM_FIELD.KIND, CUSTOM_FIELD.PLACE, CUSTOM_FIELD.KEY)
                .fetch(this::field);
    }

    CustomField lock(UUID id) {
        return db.selectFrom(CUSTOM_FIELD)
                .where(CUSTOM_FIELD.ID.eq(id), CUSTOM_FIELD.REMOVED_AT.isNull())
                .forUpdate()
                .fetchOptional(this::field)
                .orElseThrow(RecordNotFound::new);
    }

    /**
     * @return false when the kind has such a field already
     */
    boolean add(CustomField field) {
        return db.insertInto(CUSTOM_FIELD)
                        .set(CUSTOM_FIELD.ID, field.id())
                        .set(CUSTOM_FIELD.KIND, field.kind())
                        .set(CUSTOM_FIELD.KEY, field.key())
                        .set(CUSTOM_FIELD.TYPE, field.type().name().toLowerCase(Locale.ROOT))
                        .set(CUSTOM_FIELD.LABELS, jsonb(field.labels()))
                        .set(CUSTOM_FIELD.CHOICES, jsonb(field.choices()))
                        .set(CUSTOM_FIELD.TARGET, field.target())
                        .set(CUSTOM_FIELD.REQUIRED, field.traits().contains(Trait.REQUIRED))
                        .set(CUSTOM_FIELD.PERSONAL, field.traits().contains(Trait.PERSONAL))
                        .set(CUSTOM_FIELD.LISTED, field.traits().contains(Trait.LISTED))
                        .set(
                                CUSTOM_FIELD.PLACE,
                                db.select(coalesce(max(CUSTOM_FIELD.PLACE), inline(0)).plus(10))
                                        .from(CUSTOM_FIELD)
                                        .where(CUSTOM_FIELD.KIND.eq(field.kind())))
                        .set(CUSTOM_FIELD.CREATED_AT, clock.instant())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Its name, its choices and what is true of it; type and key stay for ever. */
    void change(CustomField field) {
        db.update(CUSTOM_FIELD)
                .set(CUSTOM_FIELD.LABELS, jsonb(field.labels()))
                .set(CUSTOM_FIELD.CHOICES, jsonb(field.choices()))
                .set(CUSTOM_FIELD.REQUIRED, field.traits().contains(Trait.REQUIRED))
                .set(CUSTOM_FIELD.PERSONAL, field.traits().contains(Trait.PERSONAL))
                .set(CUSTOM_FIELD.LISTED, field.traits().contains(Trait.LISTED))
                .set(CUSTOM_FIELD.VERSION, CUSTOM_FIELD.VERSION.plus(1))
                .set(CUSTOM_FIELD.RETIRED_AT, field.retired() ? clock.instant() : null)
                .where(CUSTOM_FIELD.ID.eq(field.id()))
                .execute();
    }

    void index(UUID id, IndexState state) {
        db.update(CUSTOM_FIELD)
                .set(CUSTOM_FIELD.INDEX_STATE, state.key())
                .where(CUSTOM_FIELD.ID.eq(id))
                .execute();
    }

    /** One that is being taken away. */
    Optional<CustomField> removed(UUID id) {
        return db.selectFrom(CUSTOM_FIELD)
                .where(CUSTOM_FIELD.ID.eq(id), CUSTOM_FIELD.REMOVED_AT.isNotNull())
                .fetchOptional(this::field);
    }

    void remove(UUID id) {
        db.update(CUSTOM_FIELD)
                .set(CUSTOM_FIELD.REMOVED_AT, clock.instant())
                .where(CUSTOM_FIELD.ID.eq(id))
                .execute();
    }

    /** With what is kept of it beside the records. */
    void delete(CustomField field) {
        beside.stream()
                .filter(kept -> kept.kind().equals(field.kind()))
                .forEach(kept -> kept.forget(field.key()));
        db.deleteFrom(CUSTOM_FIELD).where(CUSTOM_FIELD.ID.eq(field.id())).execute();
    }

    private JSONB jsonb(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private CustomField field(CustomFieldRecord row) {
        IndexState index = IndexState.valueOf(row.getIndexState().toUpperCase(Locale.ROOT));
        return new CustomField(
                row.getId(),
                row.getKind(),
                row.getKey(),
                FieldType.valueOf(row.getType().toUpperCase(Locale.ROOT)),
                json.readValue(row.getLabels().data(), LABELS),
                json.readValue(row.getChoices().data(), CHOICES),
                row.getTarget(),
                CustomField.traits(
                        row.getRequired(),
                        row.getPersonal(),
                        row.getListed(),
                        index == IndexState.READY),
                index,
                row.getVersion(),
                row.getRetiredAt() != null);
    }
}
