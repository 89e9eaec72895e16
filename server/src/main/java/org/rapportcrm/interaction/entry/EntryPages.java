package org.rapportcrm.interaction.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.interaction.db.tables.records.InteractionRecord;
import org.rapportcrm.interaction.sight.OpenCustomers;
import org.rapportcrm.interaction.sight.SeenEntries;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.FormErrors;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = InteractionType.KEY, action = Action.WRITE)
class EntryPages {
    private final ChangingEntries entries;
    private final ReadingEntries reading;
    private final OpenCustomers customers;

    EntryPages(ChangingEntries entries, ReadingEntries reading, OpenCustomers customers) {
        this.entries = entries;
        this.reading = reading;
        this.customers = customers;
    }

    @GetMapping("/interactions/{id}/edit")
    ModelAndView form(@PathVariable UUID id, Viewer viewer, Words words) {
        InteractionRecord entry = entries.get(viewer, id);
        EntryForm form = reading.form(entry, viewer, words);
        return page(viewer, entry, form, Map.of(), words);
    }

    @PostMapping("/interactions/{id}")
    ModelAndView edit(
            @PathVariable UUID id,
            EntryForm sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        InteractionRecord before = entries.get(viewer, id);
        ReadEntry read = reading.read(before, sent.stripped(), viewer, words);
        if (!read.problems().isEmpty()) {
            return page(viewer, before, read.form(), read.problems(), words);
        }
        List<String> untold = entries.edit(Author.of(viewer), id, read);
        redirect.addFlashAttribute(
                Toast.FLASH,
                untold.isEmpty()
                        ? Toast.of("interaction.saved.edit")
                        : Toast.of("interaction.untold", words.list(untold)));
        return new ModelAndView(back(before));
    }

    @PostMapping("/interactions/{id}/deletion")
    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        InteractionRecord entry = entries.delete(Author.of(viewer), id);
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of("interaction.entry-deleted")
                        .undoneBy("/interactions/" + id + "/restoration"));
        return back(entry);
    }

    @PostMapping("/interactions/{id}/restoration")
    String restore(@PathVariable UUID id, Viewer viewer) {
        return back(entries.restore(Author.of(viewer), id));
    }

    @PostMapping("/interactions/{id}/pin")
    String pin(@PathVariable UUID id, Viewer viewer) {
        return back(entries.pin(Author.of(viewer), id));
    }

    @PostMapping("/interactions/{id}/pin/removal")
    String unpin(@PathVariable UUID id, Viewer viewer) {
        return back(entries.unpin(Author.of(viewer), id));
    }

    private ModelAndView page(
            Viewer viewer,
            InteractionRecord entry,
            EntryForm form,
            Map<String, String> problems,
            Words words) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach((field, key) -> errors.put(field, words.text(key)));
        return new ModelAndView(
                "interaction/entry/edit",
                Map.of(
                        "customer",
                        customers.get(viewer, entry.getCustomerId()),
                        "id",
                        entry.getId(),
                        "form",
                        form,
                        "outcomes",
                        new Outcomes(words).all(),
                        "closed",
                        SeenEntries.closed(viewer),
                        "errors",
                        new FormErrors(errors),
                        "isPinned",
                        entries.isPinned(entry)),
                errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String back(InteractionRecord entry) {
        return "redirect:/customers/" + entry.getCustomerId();
    }
}
