package org.rapportcrm.customer.edit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.customer.edit.FormInput.Control;
import org.rapportcrm.customer.edit.FormInput.Option;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.web.Words;

/** How fields that administrators added are filled in. */
final class AddedInputs {
    private AddedInputs() {}

    static Control control(RecordField field) {
        return switch (field.type()) {
            case EMAIL -> Control.EMAIL;
            case PHONE -> Control.PHONE;
            case DATE -> Control.DATE;
            case INSTANT -> Control.INSTANT;
            case CHOICE, YES_NO -> Control.CHOICE;
            case WORDS -> field.choices().isEmpty() ? Control.LINE : Control.SEVERAL;
            case LONG_TEXT -> Control.AREA;
            case NUMBER, MONEY, PERCENT -> Control.FIGURE;
            case TEXT, URL, COUNTRY, USER, CUSTOMER, RECORD, KEY -> Control.LINE;
        };
    }

    /**
     * @param text what stands there: what nobody chooses any more stays until it is taken out
     */
    static Stream<Option> options(RecordField field, String text, Words words) {
        List<String> held = Arrays.stream(text.split(",")).map(String::strip).toList();
        return field.type() == FieldType.YES_NO
                ? Stream.of(
                        new Option("true", words.text("record.yes"), false),
                        new Option("false", words.text("record.no"), false))
                : field.choices().stream()
                        .filter(key -> !field.retired().contains(key) || held.contains(key))
                        .map(key -> new Option(key, words.text(field.choiceKey(key)), false));
    }
}
