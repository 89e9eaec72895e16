package org.rapportcrm.record.cell;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field as a browser sends it.
 *
 * @param was what stood there when the person began; null when that does not matter
 * @param from path of the list, to go back there
 */
record CellForm(String field, String value, @Nullable String was, String from) {
    static CellForm of(Map<String, String> said) {
        return new CellForm(
                said.getOrDefault("field", ""),
                said.getOrDefault("value", ""),
                said.get("was"),
                said.getOrDefault("from", ""));
    }
}
