package org.rapportcrm.record.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.FieldsRefused;
import org.rapportcrm.shared.FieldsRefused.Refused;
import org.rapportcrm.shared.Viewer;

/** What a program tells an action, as the action asks for it. */
public final class ToldAction {
    private static final UUID ANY = new UUID(0, 0);

    private ToldAction() {}

    /**
     * @param json by field
     * @throws FieldsRefused with what it does not ask for, and what it misses
     */
    public static Map<String, Object> read(
            RecordType type,
            RecordAction action,
            Map<String, ? extends @Nullable Object> json,
            Viewer viewer) {
        Row told = JsonRow.of(type, ANY, json, viewer);
        List<String> asked = action.asks(type).stream().map(RecordField::key).toList();
        List<Refused> refused = new ArrayList<>();
        told.values().keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> refused.add(Refused.unknown(key)));
        if (action.asksForOne() && told.values().isEmpty()) {
            refused.add(missing(""));
        }
        if (!action.asksForOne()) {
            asked.stream()
                    .filter(key -> !told.has(key) || "".equals(told.values().get(key)))
                    .forEach(key -> refused.add(missing(key)));
        }
        FieldsRefused.unlessEmpty(refused);
        return told.values();
    }

    private static Refused missing(String field) {
        return Refused.of(field, "required", "record.api.required");
    }
}
