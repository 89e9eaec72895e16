package org.rapportcrm.customer.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.SeenFields;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.page.FormInputs;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.record.read.TypedValues;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Between the texts of a form and the values of a customer. */
@Component
class FormFields {
    /** Facts of the customer itself, in the order of the form. */
    static final List<String> FACTS =
            List.of(
                    "kind",
                    "honorific",
                    "given_name",
                    "family_name",
                    "name",
                    "name_order",
                    "job_title",
                    "birthday",
                    "city",
                    "country",
                    "language",
                    "zone",
                    "stage",
                    "roles",
                    "owner",
                    "team",
                    "department",
                    "tags",
                    "interests",
                    "preferences",
                    "dislikes",
                    "note");

    /** Ways to reach, which a new customer brings along and a known one has on its page. */
    static final List<String> CONTACTS =
            List.of(
                    "email",
                    "phone",
                    "street",
                    "postal_code",
                    "region",
                    "website",
                    "social",
                    "fax",
                    "other_contact");

    static final Set<String> NEW = Set.copyOf(concat(FACTS, CONTACTS));
    private static final Set<String> OF_PEOPLE =
            Set.of("honorific", "given_name", "family_name", "name_order", "job_title", "birthday");

    private final RecordType type;
    private final Places places;
    private final FormInputs inputs;

    FormFields(RecordTypes types, Places places, FormInputs inputs) {
        type = types.get("customer");
        this.places = places;
        this.inputs = inputs;
    }

    RecordType type() {
        return type;
    }

    /** Values by field and, where a text is no value, why. */
    record Read(Map<String, Object> values, Map<String, Reason> unreadable) {}

    /** The fields that administrators added. */
    List<RecordField> added() {
        return type.fields().stream().filter(field -> AddedValues.isOne(field.key())).toList();
    }

    /** Of the facts and the added fields, those that the viewer may change. */
    Set<String> facts(Viewer viewer) {
        return of(viewer, concat(FACTS, added().stream().map(RecordField::key).toList()));
    }

    /** What the form of a new customer has. */
    Set<String> ofNew(Viewer viewer) {
        return of(
                viewer, concat(List.copyOf(NEW), added().stream().map(RecordField::key).toList()));
    }

    Read read(Typed typed, Words words) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Reason> unreadable = new LinkedHashMap<>();
        boolean organization = "organization".equals(typed.text("kind"));
        typed.texts().keySet().stream()
                .filter(field -> !(organization && OF_PEOPLE.contains(field)))
                .forEach(field -> read(field, typed, words, values, unreadable));
        unreadable.putAll(places.missing(values));
        return new Read(values, unreadable);
    }

    private void read(
            String field,
            Typed typed,
            Words words,
            Map<String, Object> values,
            Map<String, Reason> unreadable) {
        String text = String.valueOf(typed.text(field));
        boolean isAdded = AddedValues.isOne(field);
        if (text.isEmpty()) {
            values.put(field, "");
        } else if (isAdded || field.equals("roles") || type(field) == FieldType.DATE) {
            String refused = isAdded ? "record.rule.unreadable" : "customer.rule.date";
            TypedValues.read(field(field), text, words)
                    .ifPresentOrElse(
                            value -> values.put(field, value),
                            () -> unreadable.put(field, Reason.of(refused, text)));
        } else {
            values.put(field, text);
        }
    }

    /** The value as the form shows it; whom it names by typing stands there by name. */
    String text(String field, @Nullable Object value, Viewer viewer, Words words) {
        if (field.equals("country") && value instanceof String code) {
            return Countries.name(code, words.locale());
        }
        if (!AddedValues.isOne(field)) {
            return TypedValues.text(value, words);
        }
        RecordField added = field(field);
        String text = TypedValues.text(added, value, words);
        // what an older field of that name kept is no id
        return NamesOf.named(added, text)
                .map(id -> inputs.text(added, id, text, viewer, words))
                .orElse(text);
    }

    RecordField field(String key) {
        return type.field(key).orElseThrow();
    }

    private FieldType type(String key) {
        return field(key).type();
    }

    /** Of these fields, those that the viewer may change. */
    static Set<String> of(Viewer viewer, Collection<String> fields) {
        return fields.stream()
                .filter(field -> SeenFields.isWrittenBy(viewer, field))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> concat(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}
