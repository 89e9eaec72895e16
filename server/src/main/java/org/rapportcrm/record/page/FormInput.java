package org.rapportcrm.record.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, ready to draw.
 *
 * @param options to choose from
 * @param suggestions path of what is suggested while somebody types
 * @param error why the text was refused
 * @param beside another input in the same place, such as the currency of an amount
 */
public record FormInput(
        String field,
        String label,
        Control control,
        String text,
        List<Option> options,
        boolean required,
        @Nullable String suggestions,
        @Nullable String error,
        @Nullable FormInput beside) {

    /** How a field is filled in. */
    public enum Control {
        LINE,
        EMAIL,
        PHONE,
        URL,
        FIGURE,
        DATE,
        INSTANT,
        CHOICE,
        /** Typed, with what is meant suggested. */
        SUGGESTED,
        SEVERAL,
        AREA;

        public String type() {
            return switch (this) {
                case EMAIL -> "email";
                case PHONE -> "tel";
                case URL -> "url";
                case DATE -> "date";
                case INSTANT -> "datetime-local";
                default -> "text";
            };
        }
    }

    /** Something to choose. */
    public record Option(String value, String text, boolean chosen) {}

    /** The text as people read it: the word for what was chosen. */
    public String said() {
        return FieldChoices.said(control, text, options);
    }

    /** Long texts and lists take the whole row. */
    public String width() {
        return control == Control.AREA || control == Control.SEVERAL ? "is-wide" : "is-half";
    }

    public @Nullable String inputMode() {
        return control == Control.FIGURE ? "decimal" : null;
    }

    public @Nullable String listId() {
        return suggestions == null ? null : field + "-list";
    }

    /** The same under another name. */
    public FormInput called(String name) {
        String path = suggestions == null ? null : suggestions + "&as=" + name;
        return new FormInput(name, label, control, text, options, required, path, error, beside);
    }

    FormInput with(FormInput other) {
        return new FormInput(
                field, label, control, text, options, required, suggestions, error, other);
    }
}
