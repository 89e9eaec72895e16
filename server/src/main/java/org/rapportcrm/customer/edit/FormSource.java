package org.rapportcrm.customer.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.page.FieldChoices;
import org.rapportcrm.record.page.FormInput.Control;
import org.rapportcrm.record.page.FormInput.Option;
import org.rapportcrm.record.page.FormInputs;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Makes the inputs of a form: which control a field has, and what there is to choose. */
@Component
class FormSource {
    private record Group(String key, List<String> fields) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group(
                            "name",
                            List.of("honorific", "given_name", "family_name", "job_title", "name")),
                    new Group("reach", List.of("email", "phone")),
                    new Group(
                            "address",
                            List.of("street", "postal_code", "city", "region", "country")),
                    new Group("relation", List.of("stage", "tags", "roles")),
                    new Group("care", List.of("owner", "team", "department")),
                    new Group("likes", List.of("interests", "preferences", "dislikes")),
                    new Group("culture", List.of("birthday", "language", "zone", "name_order")),
                    new Group("more", List.of("website", "social", "fax", "other_contact")),
                    new Group("added", List.of()),
                    new Group("note", List.of("note")));

    private final FormOptions options;
    private final FormFields formFields;
    private final FormInputs inputs;

    FormSource(FormOptions options, FormFields formFields, FormInputs inputs) {
        this.options = options;
        this.inputs = inputs;
        this.formFields = formFields;
    }

    List<FormGroup> groups(
            Set<String> fields,
            boolean isNew,
            Function<String, String> texts,
            Map<String, Reason> errors,
            Viewer viewer,
            Words words) {
        return GROUPS.stream()
                .map(group -> {
                    List<FormInput> inputs =
                            of(group)
                                    .filter(fields::contains)
                                    .map(field ->
                                            input(
                                                    field,
                                                    texts.apply(field),
                                                    errors.get(field),
                                                    viewer,
                                                    words))
                                    .toList();
                    boolean open =
                            !isNew || inputs.stream().anyMatch(one -> isShown(group.key(), one));
                    return new FormGroup(group.key(), open, inputs);
                })
                .filter(group -> !group.inputs().isEmpty())
                .toList();
    }

    private Stream<String> of(Group group) {
        return group.key().equals("added")
                ? formFields.added().stream().map(RecordField::key)
                : group.fields().stream();
    }

    FormInput input(String field, String text, @Nullable Reason error, Viewer viewer, Words words) {
        return formFields.added().stream()
                .filter(one -> one.key().equals(field))
                .findFirst()
                .map(one ->
                        FormInput.added(
                                inputs.input(formFields.type(), one, text, null, viewer, words),
                                one,
                                error))
                .orElseGet(() -> ours(field, text, error, words));
    }

    private FormInput ours(String field, String text, @Nullable Reason error, Words words) {
        List<String> chosen = FieldChoices.parts(text);
        List<Option> choices =
                options.of(field, text, words)
                        .map(one ->
                                new Option(one.value(), one.text(), chosen.contains(one.value())))
                        .toList();
        Control control = control(field);
        return new FormInput(
                field,
                FormInput.labelKey(field),
                control,
                text,
                FieldChoices.withCurrent(control, text, choices),
                null,
                error,
                field.equals("given_name"));
    }

    private static boolean isShown(String group, FormInput input) {
        return switch (group) {
            case "name", "reach", "address", "note" -> true;
            case "relation", "care" -> !input.text().isEmpty() && !input.field().equals("stage");
            default -> !input.text().isEmpty();
        };
    }

    private static Control control(String field) {
        return switch (field) {
            case "email" -> Control.EMAIL;
            case "phone", "fax" -> Control.PHONE;
            case "birthday" -> Control.DATE;
            case "kind", "stage", "name_order", "language", "owner", "team", "department" ->
                    Control.CHOICE;
            case "country", "zone" -> Control.SUGGESTED;
            case "roles" -> Control.SEVERAL;
            case "note" -> Control.AREA;
            default -> Control.LINE;
        };
    }
}
