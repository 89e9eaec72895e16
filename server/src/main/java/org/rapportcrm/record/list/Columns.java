package org.rapportcrm.record.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which columns a table has, in their order, and how wide people made some of them.
 *
 * @param keys empty for those that the kind lists by itself
 * @param widths in pixels; what is absent takes the room that is left
 */
record Columns(List<String> keys, Map<String, Integer> widths) {
    static final Columns USUAL = new Columns(List.of(), Map.of());
    static final int NARROWEST = 60;
    static final int WIDEST = 640;

    Columns {
        keys = List.copyOf(keys);
        widths = Map.copyOf(widths);
    }

    /** As URLs write them: "amount:180,customer". */
    static Columns of(String text) {
        List<String> keys = new ArrayList<>();
        Map<String, Integer> widths = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            int colon = part.indexOf(':');
            String key = (colon < 0 ? part : part.substring(0, colon)).strip();
            if (!key.isEmpty() && !keys.contains(key)) {
                keys.add(key);
                if (colon >= 0 && part.substring(colon + 1).matches("\\d{1,4}")) {
                    int width = Integer.parseInt(part.substring(colon + 1));
                    widths.put(key, Math.clamp(width, NARROWEST, WIDEST));
                }
            }
        }
        return new Columns(keys, widths);
    }

    String text() {
        return keys.stream()
                .map(key -> widths.containsKey(key) ? key + ":" + widths.get(key) : key)
                .collect(Collectors.joining(","));
    }

    Columns keys(List<String> others) {
        return new Columns(others, widths);
    }

    Columns unsized() {
        return new Columns(keys, Map.of());
    }

    @Nullable Integer width(String key) {
        return widths.get(key);
    }
}
