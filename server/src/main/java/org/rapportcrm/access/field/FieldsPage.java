package org.rapportcrm.access.field;

import java.util.List;
import java.util.Locale;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.custom.CustomField;
import org.rapportcrm.web.FormErrors;

/**
 * The fields that were added to each kind, and the form of another one.
 *
 * @param targets kinds of which it may name a record
 */
public record FieldsPage(List<Kind> kinds, List<Kind> targets, FieldForm form, FormErrors errors) {
    /** In the order in which people mostly need them. */
    static final List<FieldType> TYPES =
            List.of(
                    FieldType.TEXT,
                    FieldType.LONG_TEXT,
                    FieldType.NUMBER,
                    FieldType.MONEY,
                    FieldType.PERCENT,
                    FieldType.DATE,
                    FieldType.INSTANT,
                    FieldType.CHOICE,
                    FieldType.WORDS,
                    FieldType.YES_NO,
                    FieldType.EMAIL,
                    FieldType.PHONE,
                    FieldType.URL,
                    FieldType.USER,
                    FieldType.CUSTOMER,
                    FieldType.RECORD);

    /** A kind of record that can have fields of its own. */
    public record Kind(String key, String labelKey, List<CustomField> fields) {}

    public List<String> types() {
        return TYPES.stream().map(type -> type.name().toLowerCase(Locale.ROOT)).toList();
    }

    public static String typeKey(String type) {
        return "record.type." + type.replace('_', '-');
    }
}
