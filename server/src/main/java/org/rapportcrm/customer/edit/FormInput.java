package org.rapportcrm.customer.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.page.FieldChoices;
import org.rapportcrm.record.page.FormInput.Control;
import org.rapportcrm.record.page.FormInput.Option;
import org.rapportcrm.web.Shell;

/**
 * One field of a form, ready to draw.
 *
 * @param options to choose from, or to be suggested while typing
 * @param suggestions path of what is suggested while somebody types; null where that is known
 * @param error why the text was refused
 */
public record FormInput(
        String field,
        String labelKey,
        Control control,
        String text,
        List<Option> options,
        @Nullable String suggestions,
        @Nullable Reason error,
        boolean first) {

    static String labelKey(String field) {
        return "customer.field." + field.replace('_', '-');
    }

    /** The input of a field that administrators added. */
    static FormInput added(
            org.rapportcrm.record.page.FormInput input, RecordField field, @Nullable Reason error) {
        return new FormInput(
                input.field(),
                field.labelKey(),
                input.control(),
                input.text(),
                input.options(),
                input.suggestions(),
                error,
                false);
    }

    /** Who it is for: the form hides what the chosen kind does not have. */
    public String audience() {
        return switch (field) {
            case "honorific", "given_name", "family_name", "name_order", "job_title", "birthday" ->
                    "is-person";
            case "name" -> "is-name";
            default -> "";
        };
    }

    public @Nullable String hintKey() {
        return switch (field) {
            case "phone", "tags", "interests", "preferences", "dislikes", "social", "name" ->
                    "customer.hint." + field;
            default -> null;
        };
    }

    /** The text as people read it: the word for what was chosen. */
    public String said() {
        return FieldChoices.said(control, text, options);
    }

    public @Nullable String errorText(Shell shell) {
        return error == null ? null : ReasonWords.text(error, shell.words());
    }

    public @Nullable String listId() {
        return control == Control.SUGGESTED || suggestions != null ? field + "-list" : null;
    }

    /** Every customer has a kind and a stage. */
    public boolean isAlwaysChosen() {
        return field.equals("kind") || field.equals("stage");
    }
}
