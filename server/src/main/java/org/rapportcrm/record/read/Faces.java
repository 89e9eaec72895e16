package org.rapportcrm.record.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapportcrm.record.RecordFace;
import org.rapportcrm.record.RecordFace.Face;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.web.Words;

/** How records look wherever they are named: as their kind says, or by their title. */
public final class Faces {
    private Faces() {}

    /** Keys of the fields that it takes. */
    public static List<String> fields(RecordType type) {
        List<String> fields = new ArrayList<>();
        fields.add(type.table().orElseThrow().title());
        type.face().map(RecordFace::fields).ifPresent(fields::addAll);
        return fields;
    }

    public static Face of(RecordType type, SeenRecord row, Words words) {
        return type.face()
                .map(face -> face.of(row, words))
                .orElseGet(() -> byTitle(type, row, new CellTexts(words, Map.of())));
    }

    private static Face byTitle(RecordType type, SeenRecord row, CellTexts texts) {
        RecordField title = type.field(type.table().orElseThrow().title()).orElseThrow();
        String called = texts.of(title, row.value(title.key()));
        return new Face(called.isEmpty() ? texts.words().text("record.unnamed") : called, "", null);
    }
}
