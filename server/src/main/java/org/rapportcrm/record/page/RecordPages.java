package org.rapportcrm.record.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.plain.BinningRecords;
import org.rapportcrm.record.plain.PlainType;
import org.rapportcrm.record.plain.UndoingRecords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of one kind of record; {@link PageRoutes} gives each kind its own. */
class RecordPages implements OfKind {
    private final PlainType type;
    private final ShowingRecords showing;
    private final ShowingBin bin;
    private final BinningRecords binning;
    private final UndoingRecords undoing;

    RecordPages(
            PlainType type,
            ShowingRecords showing,
            ShowingBin bin,
            BinningRecords binning,
            UndoingRecords undoing) {
        this.type = type;
        this.showing = showing;
        this.bin = bin;
        this.binning = binning;
        this.undoing = undoing;
    }

    @Override
    public String kind() {
        return type.key();
    }

    @NeedsOwnKind(Action.READ)
    String one(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "9223372036854775807") long below,
            Viewer viewer,
            Words words,
            Model model) {
        Optional<UUID> successor =
                Optional.ofNullable(type.successors(List.of(id)).get(id))
                        .filter(other -> showing.isSeen(type, other, viewer));
        if (successor.isPresent()) {
            return "redirect:" + path(successor.get());
        }
        model.addAttribute("page", showing.page(type, id, below, viewer, words));
        return "record/page/page";
    }

    @NeedsOwnKind(Action.DELETE)
    String bin(
            @RequestParam(required = false) @Nullable UUID after,
            Viewer viewer,
            Words words,
            Model model) {
        model.addAttribute("page", bin.page(type, after, viewer, words));
        return "record/page/bin";
    }

    @NeedsOwnKind(Action.DELETE)
    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        binning.putAway(type, Author.of(viewer), List.of(id));
        redirect.addFlashAttribute(
                Toast.FLASH, Toast.of("record.said.deleted").undoneBy(path(id) + "/restoration"));
        return "redirect:/" + type.plural();
    }

    @NeedsOwnKind(Action.DELETE)
    String restore(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        binning.bringBack(type, Author.of(viewer), List.of(id));
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("record.said.restored"));
        return "redirect:" + path(id);
    }

    @NeedsOwnKind(Action.WRITE)
    String undo(
            @PathVariable UUID id,
            @RequestParam long change,
            @RequestParam(required = false) @Nullable String field,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        undoing.undo(type, viewer, id, change, field);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("record.said.taken-back"));
        return "redirect:" + (showing.isSeen(type, id, viewer) ? path(id) : "/" + type.plural());
    }

    private String path(UUID id) {
        return "/" + type.plural() + "/" + id;
    }
}
