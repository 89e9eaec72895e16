package org.rapportcrm.record.cell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Row;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.page.FormInputs;
import org.rapportcrm.record.page.Typed;
import org.rapportcrm.record.read.CellTexts;
import org.rapportcrm.record.read.NamesOf;
import org.rapportcrm.record.read.RecordReads;
import org.rapportcrm.record.write.EditableFields;
import org.rapportcrm.record.write.RecordWrites;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.FieldDenied;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes one field of a record, as far as it still is what the person saw. */
@Component
class WritingCells {
    private final RecordWrites writes;
    private final UndoingCells undoing;
    private final EditableFields editable;
    private final RecordReads reads;
    private final NamesOf names;
    private final FormInputs inputs;

    WritingCells(
            RecordWrites writes,
            UndoingCells undoing,
            EditableFields editable,
            RecordReads reads,
            NamesOf names,
            FormInputs inputs) {
        this.writes = writes;
        this.undoing = undoing;
        this.editable = editable;
        this.reads = reads;
        this.names = names;
        this.inputs = inputs;
    }

    /**
     * Who writes what.
     *
     * @param was what stood there when the person began, as {@link CellValue} writes it; null when
     *     that does not matter
     */
    record Writing(String field, String text, @Nullable String was, Viewer viewer, Words words) {
        static Writing of(CellForm form, Viewer viewer, Words words) {
            return new Writing(form.field(), form.value(), form.was(), viewer, words);
        }
    }

    @Transactional
    public Written write(RecordType type, UUID id, Writing writing) {
        writes.hold(type, List.of(id));
        writes.mustReach(type, id, Action.WRITE, writing.viewer());
        RecordField field = field(type, writing);
        SeenRecord before = seen(type, id, field, writing.viewer());
        @Nullable Object now = before.value(field.key());
        String standing = CellValue.text(field, now, writing.words());
        String shown = inputs.text(field, now, standing, writing.viewer(), writing.words());
        if (Typed.isSame(writing.text(), standing) || Typed.isSame(writing.text(), shown)) {
            return new Written.Same();
        }
        String told = told(type, id, field, now, writing.viewer(), writing.words());
        if (writing.was() != null && !Typed.isSame(writing.was(), told)) {
            return new Written.Overtaken(said(field, before, writing), told);
        }
        Optional<Map<String, Object>> values =
                CellValue.read(field, writing.text(), before, writing.words());
        if (values.isEmpty()) {
            return new Written.Refused(unreadable(field, writing.text()));
        }
        Outcome outcome =
                writes.write(type, List.of(Row.edit(id, values.get())), Author.of(writing.viewer()))
                        .getFirst();
        if (outcome.state() == Outcome.State.REFUSED) {
            return new Written.Refused(Objects.requireNonNull(outcome.reason()));
        }
        // the newest entry of the journal is somebody else's then
        if (outcome.effect() == Outcome.Effect.SAME) {
            return new Written.Same();
        }
        SeenRecord after = seenStill(type, id, field, writing.viewer()).orElse(null);
        return after == null
                ? new Written.Away(name(type, before))
                : new Written.Saved(
                        name(type, after),
                        said(field, after, writing),
                        undoing.newest(type, id).orElse(null));
    }

    /** What stands there, to be edited. */
    @Transactional(readOnly = true)
    public SeenRecord open(RecordType type, UUID id, Writing writing) {
        writes.mustReach(type, id, Action.WRITE, writing.viewer());
        return seen(type, id, field(type, writing), writing.viewer());
    }

    /**
     * By which it is known whether somebody else wrote there: of the hidden not even the id, but
     * what was written last in the whole record.
     */
    String told(
            RecordType type,
            UUID id,
            RecordField field,
            @Nullable Object value,
            Viewer viewer,
            Words words) {
        String standing = CellValue.text(field, value, words);
        String shown = inputs.text(field, value, standing, viewer, words);
        return shown.equals(words.text("record.hidden"))
                ? undoing.newest(type, id).map(String::valueOf).orElse(shown)
                : standing;
    }

    private static Reason unreadable(RecordField field, String text) {
        String key =
                switch (field.type()) {
                    case DATE -> "record.reason.date";
                    case INSTANT -> "record.reason.instant";
                    default -> "record.reason.number";
                };
        return Reason.of(key, field.labelKey(), text);
    }

    private RecordField field(RecordType type, Writing writing) {
        RecordField field =
                type.field(writing.field())
                        .filter(one -> one.isKept() && type.reads(writing.viewer(), one))
                        .orElseThrow(RecordNotFound::new);
        if (!editable.isEditable(type, field, writing.viewer())) {
            throw new FieldDenied(new GuardedField(type.key(), field.guard()));
        }
        return field;
    }

    private SeenRecord seen(RecordType type, UUID id, RecordField field, Viewer viewer) {
        return seenStill(type, id, field, viewer).orElseThrow(RecordNotFound::new);
    }

    private Optional<SeenRecord> seenStill(
            RecordType type, UUID id, RecordField field, Viewer viewer) {
        String title = type.table().orElseThrow().title();
        List<String> fields = List.of(title, field.key(), CellValue.CURRENCY);
        return Optional.ofNullable(reads.byIds(type, List.of(id), fields, viewer).get(id));
    }

    private String said(RecordField field, SeenRecord record, Writing writing) {
        CellTexts texts =
                new CellTexts(
                        writing.words(),
                        names.in(
                                List.of(record),
                                List.of(field),
                                writing.viewer(),
                                writing.words()));
        String text = texts.of(field, record.value(field.key()));
        return text.isEmpty() ? writing.words().text("record.nothing") : text;
    }

    private static String name(RecordType type, SeenRecord record) {
        return Objects.toString(record.value(type.table().orElseThrow().title()), "");
    }
}
