package org.rapportcrm.record.api;

import java.util.List;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;

/** The API as one viewer may use it. */
public record ApiDocsPage(List<Kind> kinds) {
    /** Methods of HTTP that calls have. */
    public List<String> ways() {
        return List.of("GET", "POST", "PATCH", "DELETE");
    }

    /** A kind of record with its calls and fields. */
    public record Kind(String path, String name, List<String> calls, List<Field> fields) {}

    /**
     * A field as programs know it.
     *
     * @param type in the words of JSON Schema
     */
    public record Field(String key, String name, String type) {}

    static Kind kind(RecordType type, List<String> calls, Viewer viewer, Words words) {
        return new Kind(
                ApiRoutes.ROOT + type.plural(),
                words.text(type.labelKey() + "s"),
                calls,
                ApiQuery.readable(type, viewer).stream()
                        .map(field -> field(field, words))
                        .toList());
    }

    private static Field field(RecordField field, Words words) {
        return new Field(field.key(), words.text(field.labelKey()), type(field));
    }

    private static String type(RecordField field) {
        String one =
                switch (field.type()) {
                    case NUMBER, PERCENT -> "number";
                    case YES_NO -> "boolean";
                    case DATE -> "date";
                    case INSTANT -> "date-time";
                    case USER, CUSTOMER, RECORD -> "uuid";
                    case CHOICE ->
                            field.choices().isEmpty()
                                    ? "string"
                                    : String.join(" | ", field.choices());
                    case TEXT, LONG_TEXT, MONEY, WORDS, EMAIL, PHONE, URL, COUNTRY, KEY -> "string";
                };
        return field.isSeveral() ? one + "[]" : one;
    }
}
