package org.rapportcrm.record.cell;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.cell.WritingCells.Writing;
import org.rapportcrm.record.list.ListedRows;
import org.rapportcrm.record.list.ShownLists;
import org.rapportcrm.record.page.FormInput;
import org.rapportcrm.record.page.FormInputs;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A cell of a table: its input, and what becomes of what was typed there. */
@NeedsOwnKind(Action.WRITE)
class CellPages implements OfKind {
    private final RecordType type;
    private final WritingCells writing;
    private final FormInputs inputs;
    private final ListedRows rows;

    CellPages(RecordType type, WritingCells writing, FormInputs inputs, ListedRows rows) {
        this.type = type;
        this.writing = writing;
        this.inputs = inputs;
        this.rows = rows;
    }

    @Override
    public String kind() {
        return type.key();
    }

    ModelAndView edit(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> said,
            Viewer viewer,
            Words words) {
        CellForm form = CellForm.of(said);
        SeenRecord record = writing.open(type, id, Writing.of(form, viewer, words));
        RecordField field = type.field(form.field()).orElseThrow(RecordNotFound::new);
        @Nullable Object value = record.value(field.key());
        String was = writing.told(type, id, field, value, viewer, words);
        String text = inputs.text(field, value, was, viewer, words);
        return editor(id, was, form, inputs.input(type, field, text, null, viewer, words), null);
    }

    ModelAndView write(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> said,
            Viewer viewer,
            Words words,
            HttpServletResponse response) {
        CellForm form = CellForm.of(said);
        Writing typed = Writing.of(form, viewer, words);
        Written written = writing.write(type, id, typed);
        return switch (written) {
            case Written.Refused refused -> {
                answer(response, HttpStatus.UNPROCESSABLE_CONTENT, id, form);
                String was = form.was() == null ? "" : form.was();
                yield editor(id, was, form, input(typed, refused.reason()), null);
            }
            case Written.Overtaken overtaken -> {
                answer(response, HttpStatus.CONFLICT, id, form);
                yield editor(
                        id, overtaken.standing(), form, input(typed, null), overtaken.theirs());
            }
            case Written.Saved _, Written.Away _, Written.Same _ -> row(id, written, form, typed);
        };
    }

    private ModelAndView row(UUID id, Written written, CellForm form, Writing typed) {
        ModelAndView saved = new ModelAndView("record/cell/saved");
        Words words = typed.words();
        saved.addObject("row", rows.row(type, id, form.from(), typed.viewer(), words).orElse(null));
        saved.addObject(
                "toast",
                Answers.toast(type, id, written, ShownLists.path(type, form.from()), words));
        return saved;
    }

    private FormInput input(Writing typed, @Nullable Reason refused) {
        RecordField field = type.field(typed.field()).orElseThrow(RecordNotFound::new);
        return inputs.input(type, field, typed.text(), refused, typed.viewer(), typed.words());
    }

    /** The row stays; only its cell is drawn anew. */
    private static void answer(
            HttpServletResponse response, HttpStatus status, UUID id, CellForm form) {
        response.setStatus(status.value());
        response.setHeader("HX-Retarget", "#" + cell(id, form.field()));
        response.setHeader("HX-Reselect", "td");
    }

    private ModelAndView editor(
            UUID id, String was, CellForm form, FormInput input, @Nullable String theirs) {
        return new ModelAndView(
                "record/cell/edit",
                "editor",
                new CellEditor(
                        cell(id, input.field()),
                        "/" + type.plural() + "/" + id + "/cell",
                        was,
                        form.from(),
                        input,
                        theirs));
    }

    private static String cell(UUID id, String field) {
        return "cell-" + id + "-" + field;
    }
}
