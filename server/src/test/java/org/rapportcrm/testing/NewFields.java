package org.rapportcrm.testing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.custom.NewField;

/** Fields as an administrator adds them, seen in lists. */
public final class NewFields {
    private NewFields() {}

    public static NewField of(String kind, String name, FieldType type, String label) {
        return of(kind, name, type, label, null);
    }

    /**
     * @param target the kind of the records that it names
     */
    public static NewField of(
            String kind, String name, FieldType type, String label, @Nullable String target) {
        return new NewField(
                kind, name, type, Map.of("en", label), List.of(), target, false, false, true);
    }
}
