package org.rapportcrm.record.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.AddedValues;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.action.RecordActions;
import org.rapportcrm.record.page.FormInput;
import org.rapportcrm.record.page.FormInput.Option;
import org.rapportcrm.record.page.FormInputs;
import org.rapportcrm.record.read.TypedValues;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** Asks what an action has to be told, and reads the answer. */
@Component
class AskingActions {
    /** How the names of its inputs begin, so that none is taken for one of ours. */
    static final String VALUE = "v_";

    private final RecordActions actions;
    private final FormInputs inputs;

    AskingActions(RecordActions actions, FormInputs inputs) {
        this.actions = actions;
        this.inputs = inputs;
    }

    /**
     * What was answered.
     *
     * @param values by field
     * @param unread by field, why it could not be read
     */
    record Answer(Map<String, Object> values, Map<String, Reason> unread) {}

    /** Those that are asked for, once it is chosen where only one is. */
    List<RecordField> fields(
            RecordAction action, RecordType type, @Nullable String chosen, Viewer viewer) {
        return actions.asks(action, type, viewer).stream()
                .filter(field -> !action.asksForOne() || field.key().equals(chosen))
                .toList();
    }

    List<Option> choices(
            RecordAction action,
            RecordType type,
            @Nullable String chosen,
            Viewer viewer,
            Words words) {
        if (!action.asksForOne()) {
            return List.of();
        }
        return actions.asks(action, type, viewer).stream()
                .map(field ->
                        new Option(
                                field.key(),
                                words.text(field.labelKey()),
                                field.key().equals(chosen)))
                .sorted(Comparator.comparing(Option::text, words.alphabet()))
                .toList();
    }

    Answer read(
            RecordAction action, List<RecordField> fields, Map<String, String> said, Words words) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Reason> unread = new LinkedHashMap<>();
        for (RecordField field : fields) {
            String text = said.getOrDefault(VALUE + field.key(), "").strip();
            Optional<Object> value =
                    TypedValues.read(field, text, words)
                            .filter(it ->
                                    BulkValues.value(field, AddedValues.kept(it)).isPresent());
            if (value.isEmpty()) {
                unread.put(
                        field.key(),
                        Reason.of("record.bulk.reason.unread", field.labelKey(), text));
            } else if (text.isEmpty() && !action.asksForOne()) {
                unread.put(field.key(), Reason.of("record.reason.missing", field.labelKey()));
            } else {
                values.put(field.key(), value.get());
            }
        }
        return new Answer(values, unread);
    }

    List<FormInput> inputs(
            RecordType type,
            List<RecordField> fields,
            Map<String, String> said,
            Map<String, Reason> unread,
            Viewer viewer,
            Words words) {
        List<FormInput> asked = new ArrayList<>();
        for (RecordField field : fields) {
            asked.add(
                    inputs.input(
                                    type,
                                    field,
                                    said.getOrDefault(VALUE + field.key(), ""),
                                    unread.get(field.key()),
                                    viewer,
                                    words)
                            .called(VALUE + field.key()));
        }
        return asked;
    }
}
