package org.rapportcrm.record.cell;

import java.util.UUID;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.cell.WritingCells.Writing;
import org.rapportcrm.record.list.ShownLists;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a record stands on a board or in a calendar: that is one of its fields. */
@NeedsOwnKind(Action.WRITE)
class PlacePages implements OfKind {
    private final RecordType type;
    private final WritingCells writing;
    private final UndoingCells undoing;

    PlacePages(RecordType type, WritingCells writing, UndoingCells undoing) {
        this.type = type;
        this.writing = writing;
        this.undoing = undoing;
    }

    @Override
    public String kind() {
        return type.key();
    }

    String move(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> said,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        CellForm form = CellForm.of(said);
        String back = ShownLists.path(type, form.from());
        Written written = writing.write(type, id, Writing.of(form, viewer, words));
        redirect.addFlashAttribute(Toast.FLASH, Answers.toast(type, id, written, back, words));
        return "redirect:" + back;
    }

    String undo(
            @PathVariable UUID id,
            @RequestParam long change,
            @RequestParam(defaultValue = "") String from,
            Viewer viewer,
            RedirectAttributes redirect) {
        undoing.undo(type, viewer, id, change);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("record.said.taken-back"));
        return "redirect:" + ShownLists.path(type, from);
    }
}
