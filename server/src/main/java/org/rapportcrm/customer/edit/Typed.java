package org.rapportcrm.customer.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, by field, as they typed it.
 *
 * @param opened names the form as it was opened, once; null when nobody said
 */
record Typed(Map<String, List<String>> texts, @Nullable UUID opened) {
    static final String OPENED = "opened";

    Typed(Map<String, List<String>> texts) {
        this(texts, null);
    }

    /**
     * Takes the fields that a form has. Others are refused, so that no request writes what no form
     * shows; {@code beside} are parameters that are no fields.
     */
    static Typed of(Map<String, List<String>> sent, Set<String> fields, Set<String> beside)
            throws UnknownField {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (var one : sent.entrySet()) {
            if (fields.contains(one.getKey())) {
                texts.put(one.getKey(), one.getValue().stream().map(Typed::clean).toList());
            } else if (!beside.contains(one.getKey()) && !one.getKey().equals(OPENED)) {
                throw new UnknownField(one.getKey());
            }
        }
        return new Typed(texts, opened(sent));
    }

    private static @Nullable UUID opened(Map<String, List<String>> sent) {
        List<String> said = sent.getOrDefault(OPENED, List.of());
        return said.size() == 1 && said.getFirst().matches("[0-9a-f-]{36}")
                ? UUID.fromString(said.getFirst())
                : null;
    }

    boolean has(String field) {
        return texts.containsKey(field);
    }

    /** Null when the form did not send the field; several texts of one field come as one. */
    @Nullable String text(String field) {
        List<String> sent = texts.get(field);
        return sent == null
                ? null
                : String.join(", ", sent.stream().filter(one -> !one.isEmpty()).toList());
    }

    boolean isBlank() {
        return texts.values().stream().flatMap(List::stream).allMatch(String::isEmpty);
    }

    int length() {
        return texts.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    }

    /** PostgreSQL keeps no NUL, and nobody types other control characters on purpose. */
    private static String clean(String sent) {
        return sent.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    }
}
