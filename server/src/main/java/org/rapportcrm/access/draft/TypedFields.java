package org.rapportcrm.access.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was typed or chosen, by field; a box that was unticked is a field with no value. */
record TypedFields(Map<String, List<String>> values) {
    private static final int MOST = 200_000;

    TypedFields {
        Map<String, List<String>> clean = new LinkedHashMap<>();
        values.forEach((name, typed) ->
                clean.put(clean(name), typed.stream().map(TypedFields::clean).toList()));
        values = clean;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean isTooLong() {
        return values.values().stream().flatMap(List::stream).mapToInt(String::length).sum() > MOST;
    }

    /** PostgreSQL keeps no NUL, and nobody types other control characters on purpose. */
    private static String clean(String typed) {
        return typed.replaceAll("[\\p{Cc}&&[^\r\n\t]]", "");
    }
}
