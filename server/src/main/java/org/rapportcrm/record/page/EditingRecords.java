package org.rapportcrm.record.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.HouseCurrency;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.page.LaterChanges.Later;
import org.rapportcrm.record.plain.Draft;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.RecordHistory;
import org.rapportcrm.record.plain.Standing;
import org.rapportcrm.record.plain.StandingRecords;
import org.rapportcrm.record.plain.WritingRecords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody typed about a record: reads it, compares it, has it written. */
@Component
class EditingRecords {
    private final WritingRecords writing;
    private final StandingRecords standing;
    private final LaterChanges laterChanges;
    private final RecordHistory history;
    private final FormInputs inputs;
    private final FormNames names;
    private final ShowingForms forms;
    private final HouseCurrency house;

    EditingRecords(
            WritingRecords writing,
            StandingRecords standing,
            LaterChanges laterChanges,
            RecordHistory history,
            FormInputs inputs,
            FormNames names,
            HouseCurrency house,
            ShowingForms forms) {
        this.writing = writing;
        this.standing = standing;
        this.laterChanges = laterChanges;
        this.history = history;
        this.inputs = inputs;
        this.names = names;
        this.forms = forms;
        this.house = house;
    }

    @Transactional
    public Result create(PlainType type, Typed typed, Viewer viewer, Words words) {
        FormTexts texts = new FormTexts(words, Map.of());
        List<RecordField> said =
                inputs.fields(type, viewer).stream()
                        .filter(field -> !typed.text(field.key()).isEmpty())
                        .toList();
        return write(type, null, said, typed, texts, house.code(), viewer);
    }

    /**
     * Writes the fields whose text is another than the form showed. Where somebody else changed the
     * same field to something else, nothing is written and the person chooses.
     *
     * @param version of the record when the form was opened
     */
    @Transactional
    public Result change(
            PlainType type, UUID id, int version, Typed typed, Viewer viewer, Words words) {
        Standing now = standing.lock(type, id, viewer, Action.WRITE);
        Map<String, Later> later = laterChanges.since(type, now, version, viewer);
        FormTexts texts = names.texts(type, now, later, viewer, words);
        List<RecordField> mine = new ArrayList<>();
        List<RecordField> both = new ArrayList<>();
        for (RecordField field : inputs.fields(type, viewer)) {
            Later changed = later.get(field.key());
            String theirs = texts.text(now.value(field.key()));
            String today = changed == null ? theirs : texts.text(changed.before());
            String shown = typed.shown(field.key(), today);
            String text = typed.text(field.key());
            boolean touched = typed.has(field.key()) && !Typed.isSame(text, shown);
            if (touched && !Typed.isSame(text, theirs)) {
                mine.add(field);
                if (changed != null) {
                    both.add(field);
                }
            }
        }
        if (!both.isEmpty()) {
            return new Result.Overtaken(
                    forms.conflict(
                            type,
                            now,
                            new ShowingForms.Both(typed, mine, both, later),
                            viewer,
                            words));
        }
        String currency = Objects.toString(now.value(FormInputs.CURRENCY), house.code());
        Result result = write(type, id, mine, typed, texts, currency, viewer);
        return result instanceof Result.Saved saved ? saved.beside(later.size()) : result;
    }

    private Result write(
            PlainType type,
            @Nullable UUID id,
            List<RecordField> fields,
            Typed typed,
            FormTexts texts,
            String usual,
            Viewer viewer) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Reason> errors = new LinkedHashMap<>();
        String currency = Currencies.known(typed.text(FormInputs.CURRENCY), usual);
        fields.forEach(
                field -> texts.read(field, typed.text(field.key()), currency, values, errors));
        if (!errors.isEmpty()) {
            return new Result.Refused(errors);
        }
        if (id != null && values.isEmpty()) {
            return new Result.Saved(id, null, 0);
        }
        Row row = id == null ? Row.typed(values) : Row.edit(id, values);
        Landing landing =
                new Landing(Author.of(viewer), Origin.byHand(viewer, house.code()), List.of(row));
        Draft draft = writing.write(type, landing).getFirst();
        return draft.isRefused()
                ? new Result.Refused(draft.errors())
                : new Result.Saved(
                        draft.id(), history.newest(type.key(), draft.id()).orElse(null), 0);
    }
}
