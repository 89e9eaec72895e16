package org.rapportcrm.record.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.page.FormInput.Control;
import org.rapportcrm.record.page.FormInput.Option;
import org.rapportcrm.web.Words;

/** How a field is filled in, as far as its description says. */
public final class FieldChoices {
    private FieldChoices() {}

    /** The parts of a text that names several. */
    public static List<String> parts(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    /**
     * What the field itself has to choose from.
     *
     * @param text what stands there: what is retired is no choice any more, but stays until it is
     *     taken out
     */
    public static List<Option> of(RecordField field, String text, Words words) {
        List<String> chosen = parts(text);
        return switch (field.type()) {
            case CHOICE, WORDS ->
                    field.choices().stream()
                            .filter(key -> !field.retired().contains(key) || chosen.contains(key))
                            .map(key ->
                                    new Option(
                                            key,
                                            words.text(field.choiceKey(key)),
                                            chosen.contains(key)))
                            .toList();
            case YES_NO ->
                    List.of(
                            new Option("true", words.text("record.yes"), text.equals("true")),
                            new Option("false", words.text("record.no"), text.equals("false")));
            default -> List.of();
        };
    }

    /** What a file brought, or a colleague who has left, is no choice; it stays until changed. */
    public static List<Option> withCurrent(Control control, String text, List<Option> options) {
        boolean kept = text.isEmpty() || options.stream().anyMatch(Option::chosen);
        return kept || control != Control.CHOICE
                ? options
                : Stream.concat(options.stream(), Stream.of(new Option(text, text, true))).toList();
    }

    /** A text as people read it: the word for what was chosen. */
    public static String said(Control control, String text, List<Option> options) {
        return control == Control.CHOICE || control == Control.SEVERAL
                ? String.join(
                        ", ", options.stream().filter(Option::chosen).map(Option::text).toList())
                : text;
    }

    public static Control control(RecordField field, List<Option> options) {
        if (!options.isEmpty()) {
            return field.type() == FieldType.WORDS ? Control.SEVERAL : Control.CHOICE;
        }
        return switch (field.type()) {
            case EMAIL -> Control.EMAIL;
            case PHONE -> Control.PHONE;
            case URL -> Control.URL;
            case NUMBER, MONEY, PERCENT -> Control.FIGURE;
            case DATE -> Control.DATE;
            case INSTANT -> Control.INSTANT;
            case LONG_TEXT -> Control.AREA;
            case TEXT, CHOICE, WORDS, YES_NO, COUNTRY, USER, CUSTOMER, RECORD, KEY -> Control.LINE;
        };
    }
}
