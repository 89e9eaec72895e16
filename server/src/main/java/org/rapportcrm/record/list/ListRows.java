package org.rapportcrm.record.list;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.rapportcrm.database.Batch;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.list.ListColumns.Shown;
import org.rapportcrm.record.list.ListPage.Row;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.record.write.EditableFields;
import org.springframework.stereotype.Component;

/** Makes the rows of a page, however many they are, with a few queries. */
@Component
class ListRows {
    private final NamesOf names;
    private final EditableFields editable;
    private final DSLContext db;

    ListRows(NamesOf names, EditableFields editable, DSLContext db) {
        this.names = names;
        this.editable = editable;
        this.db = db;
    }

    List<Row> of(Asked asked, List<Shown> shown, List<SeenRecord> rows) {
        List<RecordField> fields =
                shown.stream()
                        .filter(Shown.OfField.class::isInstance)
                        .map(one -> ((Shown.OfField) one).field())
                        .toList();
        CellTexts texts =
                new CellTexts(asked.words(), names.in(rows, fields, asked.viewer(), asked.words()));
        RowMaker maker =
                new RowMaker(
                        asked,
                        texts,
                        others(asked, shown, rows),
                        asked.query().fromItsBeginning().path(asked.path()),
                        editing(asked, fields, rows));
        return rows.stream().map(row -> maker.row(row, shown)).toList();
    }

    private Editing editing(Asked asked, List<RecordField> fields, List<SeenRecord> rows) {
        String title = asked.type().table().orElseThrow().title();
        Set<String> keys =
                Stream.concat(fields.stream(), asked.type().field(title).stream())
                        .filter(field -> editable.isInCells(asked.type(), field, asked.viewer()))
                        .map(RecordField::key)
                        .collect(Collectors.toSet());
        return keys.isEmpty() || rows.isEmpty()
                ? Editing.NONE
                : new Editing(keys, editable.reached(asked.type(), ids(rows), asked.viewer()));
    }

    private Map<String, Map<UUID, String>> others(
            Asked asked, List<Shown> shown, List<SeenRecord> rows) {
        Batch batch = new Batch(db);
        Map<String, Supplier<Map<UUID, String>>> asking = new LinkedHashMap<>();
        for (Shown one : shown) {
            if (one instanceof Shown.OfOther(var column)) {
                asking.put(column.key(), column.prepare(batch, ids(rows), asked.words()));
            }
        }
        Map<String, Map<UUID, String>> filled = new HashMap<>();
        if (!asking.isEmpty() && !rows.isEmpty()) {
            batch.run();
            asking.forEach((key, cells) -> filled.put(key, cells.get()));
        }
        return filled;
    }

    private static List<UUID> ids(List<SeenRecord> rows) {
        return rows.stream().map(SeenRecord::id).toList();
    }
}
