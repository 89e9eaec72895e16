package org.rapportcrm.access.field;

import java.util.List;
import java.util.Locale;
import org.rapportcrm.record.custom.CustomField;
import org.rapportcrm.web.FormErrors;

/**
 * One added field: what it is called, where it is used.
 *
 * @param uses how many records hold a value of it
 * @param views that ask for it or show it
 */
public record FieldPage(
        CustomField field, FieldForm form, FormErrors errors, long uses, List<String> views) {
    public String path() {
        return "/settings/fields/" + field.id();
    }

    public String indexKey() {
        return "access.field.index." + field.index().name().toLowerCase(Locale.ROOT);
    }

    public boolean canBeIndexed() {
        return field.index() == CustomField.IndexState.NONE
                || field.index() == CustomField.IndexState.FAILED;
    }

    public boolean hasChoices() {
        return field.type() == org.rapportcrm.record.FieldType.CHOICE
                || field.type() == org.rapportcrm.record.FieldType.WORDS;
    }
}
