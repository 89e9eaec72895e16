package org.rapportcrm.record.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.NamedRecords.Named;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordField.Trait;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.page.FormInput.Control;
import org.rapportcrm.record.page.FormInput.Option;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Makes the inputs of a form out of the description of its kind. */
@Component
public class FormInputs {
    static final String CURRENCY = "currency";

    private final RecordTypes types;
    private final NamesOf names;

    FormInputs(RecordTypes types, NamesOf names) {
        this.types = types;
        this.names = names;
    }

    /** The fields that a form has for this viewer. */
    List<RecordField> fields(PlainType type, Viewer viewer) {
        RecordType whole = types.get(type.key());
        return whole.fields().stream()
                .filter(field -> field.isKept() && !field.is(Trait.MADE))
                .filter(field -> whole.reads(viewer, field) && whole.writes(viewer, field))
                .toList();
    }

    List<FormPage.Group> groups(
            PlainType type,
            Function<RecordField, String> texts,
            Map<String, Reason> errors,
            Viewer viewer,
            Words words) {
        List<RecordField> fields = fields(type, viewer);
        List<FormPage.Group> groups = new ArrayList<>();
        for (PlainType.Group group : Grouped.of(type, fields)) {
            List<FormInput> inputs =
                    group.fields().stream()
                            .flatMap(
                                    key -> fields.stream().filter(field -> field.key().equals(key)))
                            .map(field ->
                                    input(
                                            type,
                                            field,
                                            texts.apply(field),
                                            errors.get(field.key()),
                                            viewer,
                                            words))
                            .toList();
            List<FormInput> joined = besideAmounts(inputs, fields);
            if (!joined.isEmpty()) {
                groups.add(new FormPage.Group(group.titleKey(), joined));
            }
        }
        return groups;
    }

    public FormInput input(
            RecordType type,
            RecordField field,
            String text,
            @Nullable Reason error,
            Viewer viewer,
            Words words) {
        List<Option> options = options(field, text, viewer, words);
        Control control = FieldChoices.control(field, options);
        return new FormInput(
                field.key(),
                words.text(field.labelKey()),
                control,
                text,
                options,
                field.is(Trait.REQUIRED),
                type.isSuggesting() && isSuggested(field, options)
                        ? "/" + type.plural() + "/suggestions?field=" + field.key()
                        : null,
                error == null ? null : ReasonWords.text(error, words),
                null);
    }

    /** What is chosen from a list goes by its id, what is chosen by typing by its name. */
    public String text(
            RecordField field, @Nullable Object value, String written, Viewer viewer, Words words) {
        boolean isListed =
                NamesOf.target(field).map(kind -> names.isOffered(kind, viewer)).orElse(true);
        if (isListed || !(value instanceof UUID id)) {
            return written;
        }
        return name(NamesOf.target(field).orElseThrow(), id, viewer, words);
    }

    /** An amount and its currency are typed in one place. */
    private static List<FormInput> besideAmounts(List<FormInput> inputs, List<RecordField> fields) {
        Optional<FormInput> currency =
                inputs.stream().filter(input -> input.field().equals(CURRENCY)).findFirst();
        Optional<String> amount =
                fields.stream()
                        .filter(field -> field.type() == FieldType.MONEY)
                        .map(RecordField::key)
                        .filter(key -> inputs.stream().anyMatch(input -> input.field().equals(key)))
                        .findFirst();
        if (currency.isEmpty() || amount.isEmpty()) {
            return inputs;
        }
        return inputs.stream()
                .filter(input -> !input.field().equals(CURRENCY))
                .map(input ->
                        input.field().equals(amount.get()) ? input.with(currency.get()) : input)
                .toList();
    }

    private List<Option> options(RecordField field, String text, Viewer viewer, Words words) {
        List<Option> own = FieldChoices.of(field, text, words);
        List<Option> options =
                own.isEmpty()
                        ? NamesOf.target(field)
                                .flatMap(kind ->
                                        names.offered(kind, viewer)
                                                .map(offered ->
                                                        named(kind, offered, text, viewer, words)))
                                .orElse(List.of())
                        : own;
        return options.isEmpty()
                ? options
                : FieldChoices.withCurrent(FieldChoices.control(field, options), text, options);
    }

    /** With whoever stands there and is offered no more. */
    private List<Option> named(
            String kind, List<Named> offered, String text, Viewer viewer, Words words) {
        List<String> chosen = FieldChoices.parts(text);
        Stream<Option> options =
                offered.stream()
                        .map(one ->
                                new Option(
                                        one.id().toString(),
                                        one.name(),
                                        chosen.contains(one.id().toString())));
        boolean isOffered = offered.stream().anyMatch(one -> chosen.contains(one.id().toString()));
        Stream<Option> standing =
                NamesOf.id(text).stream()
                        .filter(_ -> !isOffered)
                        .map(id -> new Option(text, name(kind, id, viewer, words), true));
        return Stream.concat(options, standing).toList();
    }

    private String name(String kind, UUID id, Viewer viewer, Words words) {
        return names.names(kind, List.of(id), viewer, words)
                .getOrDefault(id, words.text("record.hidden"));
    }

    private static boolean isSuggested(RecordField field, List<Option> options) {
        return options.isEmpty() && NamesOf.target(field).isPresent();
    }
}
