package org.rapportcrm.customer.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, by field, as they typed it.
 *
 * @param shown whom fields named when the form was opened: they may be called otherwise by now
 */
record Typed(Map<String, List<String>> texts, Map<String, String> shown) {
    Typed(Map<String, List<String>> texts) {
        this(texts, Map.of());
    }

    /**
     * Takes the fields that a form has. Others are refused, so that no request writes what no form
     * shows; {@code beside} are parameters that are no fields.
     */
    static Typed of(Map<String, List<String>> sent, Set<String> fields, Set<String> beside)
            throws UnknownField {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        Map<String, String> shown = new LinkedHashMap<>();
        Map<String, String> names =
                fields.stream()
                        .collect(
                                Collectors.toMap(
                                        org.rapportcrm.record.page.Typed::shownName,
                                        Function.identity()));
        for (var one : sent.entrySet()) {
            String named = names.get(one.getKey());
            if (named != null) {
                shown.put(named, clean(one.getValue().getFirst()));
            } else if (fields.contains(one.getKey())) {
                texts.put(one.getKey(), one.getValue().stream().map(Typed::clean).toList());
            } else if (!beside.contains(one.getKey())) {
                throw new UnknownField(one.getKey());
            }
        }
        return new Typed(texts, shown);
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
