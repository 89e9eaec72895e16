package org.rapportcrm.access.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.custom.CustomField;
import org.rapportcrm.record.custom.CustomField.Choice;

/**
 * A field as its form says it.
 *
 * @param name in code, files and the API; empty to be made of the label
 * @param target the kind of record that it names, where it names one
 * @param choices one a line: "key: English | German", or only what it is called
 */
public record FieldForm(
        String kind,
        String name,
        String label,
        String german,
        String type,
        String target,
        String choices,
        boolean required,
        boolean personal,
        boolean listed,
        boolean retired) {

    /** A box that nobody ticked is not sent. */
    static FieldForm of(Map<String, String> sent) {
        return new FieldForm(
                text(sent, "kind"),
                text(sent, "name"),
                text(sent, "label"),
                text(sent, "german"),
                text(sent, "type"),
                text(sent, "target"),
                text(sent, "choices"),
                sent.containsKey("required"),
                sent.containsKey("personal"),
                sent.containsKey("listed"),
                sent.containsKey("retired"));
    }

    private static String text(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "").strip();
    }

    static FieldForm empty() {
        return new FieldForm("", "", "", "", "text", "", "", false, false, true, false);
    }

    static FieldForm of(CustomField field) {
        List<String> lines = new ArrayList<>();
        for (Choice choice : field.offered()) {
            String german = choice.labels().getOrDefault("de", "");
            lines.add(
                    choice.key()
                            + ": "
                            + choice.label("en")
                            + (german.isEmpty() ? "" : " | " + german));
        }
        return new FieldForm(
                field.kind(),
                field.key(),
                field.labels().getOrDefault("en", ""),
                field.labels().getOrDefault("de", ""),
                field.type().name().toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(field.target(), ""),
                String.join("\n", lines),
                field.is(org.rapportcrm.record.RecordField.Trait.REQUIRED),
                field.is(org.rapportcrm.record.RecordField.Trait.PERSONAL),
                field.is(org.rapportcrm.record.RecordField.Trait.LISTED),
                field.retired());
    }

    /** What it is called in code: as typed, or made of the label. */
    String key() {
        return name.isEmpty() ? slug(label) : name;
    }

    @Nullable String target(FieldType chosen) {
        return chosen == FieldType.RECORD ? target : null;
    }

    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        if (!label.isEmpty()) {
            labels.put("en", label);
        }
        if (!german.isEmpty()) {
            labels.put("de", german);
        }
        return labels;
    }

    List<Choice> choiceList() {
        return choices.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(FieldForm::choice)
                .toList();
    }

    private static Choice choice(String line) {
        int colon = line.indexOf(':');
        String rest = colon < 0 ? line : line.substring(colon + 1).strip();
        String[] words = rest.split("\\|", 2);
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("en", words[0].strip());
        if (words.length > 1 && !words[1].isBlank()) {
            labels.put("de", words[1].strip());
        }
        String key = colon < 0 ? slug(words[0]) : line.substring(0, colon).strip();
        return new Choice(key, labels, false);
    }

    static String slug(String text) {
        String plain =
                java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "_")
                        .replaceAll("^_+|_+$", "");
        return plain.length() > 40 ? plain.substring(0, 40) : plain;
    }
}
