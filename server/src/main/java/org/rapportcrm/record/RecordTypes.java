package org.rapportcrm.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;

/** Every kind of record that the modules describe, by key. */
@Component
public class RecordTypes {
    private final Map<String, RecordType> byKey = new TreeMap<>();

    RecordTypes(List<RecordType> types) {
        types.forEach(type -> byKey.put(type.key(), type));
    }

    public List<RecordType> all() {
        return byKey.values().stream().sorted(Comparator.comparing(RecordType::key)).toList();
    }

    public RecordType get(String key) {
        RecordType type = byKey.get(key);
        if (type == null) {
            throw new RecordNotFound();
        }
        return type;
    }
}
