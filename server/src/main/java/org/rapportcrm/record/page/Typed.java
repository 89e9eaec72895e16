package org.rapportcrm.record.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody typed into a form, by field, as they typed it. */
public record Typed(Map<String, String> texts) {
    /** Several texts of one field come as one. */
    public static Typed of(Map<String, List<String>> sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        sent.forEach((field, several) ->
                texts.put(
                        field,
                        several.stream()
                                .map(Typed::clean)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", "))));
        return new Typed(texts);
    }

    /**
     * Beside a field that is filled in by typing a name: whom it named when the form was opened.
     */
    public static String shownName(String field) {
        return "shown." + field;
    }

    /**
     * What the form showed: whoever is named there may be called otherwise by now.
     *
     * @param today what it would show now
     */
    String shown(String field, String today) {
        return texts.getOrDefault(shownName(field), today);
    }

    boolean has(String field) {
        return texts.containsKey(field);
    }

    String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** Browsers put other white space into a field than they got. */
    public static boolean isSame(String one, String other) {
        return one.replaceAll("\\s+", " ").strip().equals(other.replaceAll("\\s+", " ").strip());
    }

    /** PostgreSQL keeps no NUL, and nobody types other control characters on purpose. */
    private static String clean(String sent) {
        return sent.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "").strip();
    }
}
