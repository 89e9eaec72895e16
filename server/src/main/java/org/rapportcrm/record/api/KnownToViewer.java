package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Leaves out of added fields the ids of those whom the viewer may not see. */
@Component
class KnownToViewer {
    private final NamesOf names;
    private final MessageSource messages;

    KnownToViewer(NamesOf names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    List<SeenRecord> in(List<SeenRecord> records, List<RecordField> fields, Viewer viewer) {
        Map<RecordField, List<@Nullable Object>> said = new HashMap<>();
        for (RecordField field : fields) {
            if (mayHide(field)) {
                List<@Nullable Object> values = new ArrayList<>();
                records.forEach(record -> values.add(record.value(field.key())));
                said.put(field, values);
            }
        }
        if (said.isEmpty()) {
            return records;
        }
        Words words = new Words(messages, viewer.locale(), viewer.zone());
        Map<String, Map<UUID, String>> known = names.of(said, viewer, words);
        return records.stream().map(record -> told(record, said.keySet(), known)).toList();
    }

    static boolean mayHide(RecordField field) {
        return AddedValues.isOne(field.key()) && NamesOf.target(field).isPresent();
    }

    private static SeenRecord told(
            SeenRecord record, Iterable<RecordField> naming, Map<String, Map<UUID, String>> known) {
        Map<String, @Nullable Object> values = new HashMap<>(record.values());
        for (RecordField field : naming) {
            Optional<UUID> id = NamesOf.named(field, record.value(field.key()));
            String kind = NamesOf.target(field).orElseThrow();
            if (id.isPresent() && !known.getOrDefault(kind, Map.of()).containsKey(id.get())) {
                values.put(field.key(), null);
            }
        }
        return new SeenRecord(record.id(), values);
    }
}
