package org.rapportcrm.record.plain;

import static org.rapportcrm.journal.view.Tables.HISTORY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Takes back what the journal says was done to a record: whole, or one field of it. */
@Component
public class UndoingRecords {
    private static final TypeReference<Map<String, @Nullable Object>> FIELDS =
            new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;
    private final WritingRecords writing;
    private final PlainRows rows;
    private final BinningRecords binning;

    UndoingRecords(
            DSLContext db,
            JsonMapper json,
            WritingRecords writing,
            PlainRows rows,
            BinningRecords binning) {
        this.db = db;
        this.json = json;
        this.writing = writing;
        this.rows = rows;
        this.binning = binning;
    }

    /**
     * @param position of an entry of the journal about the record
     * @param field the only one to take back; null takes back all
     * @throws ChangedSince when somebody changed a field again
     */
    @Transactional
    public void undo(
            PlainType type, Viewer viewer, UUID id, long position, @Nullable String field) {
        Record entry =
                db.selectFrom(HISTORY)
                        .where(
                                HISTORY.POSITION.eq(position),
                                HISTORY.RECORD_ID.eq(id),
                                HISTORY.RECORD_TYPE.eq(type.key()))
                        .fetchOptional()
                        .orElseThrow(RecordNotFound::new);
        Author author = new Author(viewer, new Cause(Cause.Kind.UNDO, Long.toString(position)));
        switch (Objects.requireNonNull(entry.get(HISTORY.KIND))) {
            case "created", "restored" -> binning.putAway(type, author, List.of(id));
            case "deleted" -> binning.bringBack(type, author, List.of(id));
            default -> {
                reaching(type, id, viewer);
                Map<String, @Nullable Object> after = fields(entry.get(HISTORY.AFTER));
                after.keySet().removeIf(key -> field != null && !key.equals(field));
                takeBack(type, author, id, fields(entry.get(HISTORY.BEFORE)), after);
            }
        }
    }

    /** Whoever may not write it is told nothing of what stands there. */
    private void reaching(PlainType type, UUID id, Viewer viewer) {
        Standing standing = rows.lock(writing.kind(type), List.of(id)).get(id);
        if (standing == null
                || standing.binned()
                || !Reached.is(viewer, type.key(), Action.WRITE, standing.values())) {
            throw new RecordNotFound();
        }
    }

    /** Writes what stood there before, where still stands what came then. */
    void takeBack(
            PlainType type,
            Author author,
            UUID id,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        Kind kind = writing.kind(type);
        Standing standing = rows.lock(kind, List.of(id)).get(id);
        if (standing == null || after.isEmpty()) {
            throw new RecordNotFound();
        }
        FieldValues values = new FieldValues(author.viewer().zone());
        Map<String, Object> back = new LinkedHashMap<>();
        for (RecordField field : kind.kept()) {
            String key = field.key();
            // what the house makes of other fields, it makes anew
            if (after.containsKey(key) && !field.is(Trait.MADE)) {
                if (!Values.same(values.kept(field, after.get(key)), standing.value(key))) {
                    throw new ChangedSince(new GuardedField(kind.key(), key));
                }
                Object was = before.get(key);
                back.put(key, was == null ? "" : was);
            }
        }
        Landing landing =
                new Landing(author, Origin.byHand(author.viewer()), List.of(Row.edit(id, back)));
        Draft draft = writing.write(type, landing).getFirst();
        if (draft.errors().containsKey("")) {
            throw new RecordNotFound();
        }
        if (draft.isRefused()) {
            throw new NotTakenBack(kind.key(), draft.errors());
        }
    }

    private Map<String, @Nullable Object> fields(@Nullable JSONB text) {
        return text == null
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>(json.readValue(text.data(), FIELDS));
    }
}
