package org.rapportcrm.customer.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, by field, as they typed it. */
record Typed(Map<String, List<String>> texts) {

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
            } else if (!beside.contains(one.getKey())) {
                throw new UnknownField(one.getKey());
            }
        }
        return new Typed(texts);
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

    /** PostgreSQL keeps no NUL, and nobody types other control characters on purpose. */
    private static String clean(String sent) {
        return sent.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    }
}
