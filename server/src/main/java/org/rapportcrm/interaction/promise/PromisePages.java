package org.rapportcrm.interaction.promise;

import java.util.UUID;
import org.rapportcrm.interaction.db.tables.records.PromiseRecord;
import org.rapportcrm.interaction.entry.InteractionType;
import org.rapportcrm.interaction.promise.Promises.State;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Needs(kind = InteractionType.KEY, action = Action.WRITE)
class PromisePages {
    private final Promises promises;

    PromisePages(Promises promises) {
        this.promises = promises;
    }

    @PostMapping("/promises/{id}/keeping")
    String keep(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        return settle(viewer, id, State.KEPT, redirect);
    }

    @PostMapping("/promises/{id}/breach")
    String breach(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        return settle(viewer, id, State.BROKEN, redirect);
    }

    @PostMapping("/promises/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        return settle(viewer, id, State.WITHDRAWN, redirect);
    }

    @PostMapping("/promises/{id}/reopening")
    String reopen(@PathVariable UUID id, Viewer viewer) {
        PromiseRecord promise = promises.settle(Author.of(viewer), id, State.OPEN);
        return "redirect:/customers/" + promise.getCustomerId();
    }

    private String settle(Viewer viewer, UUID id, State state, RedirectAttributes redirect) {
        PromiseRecord promise = promises.settle(Author.of(viewer), id, state);
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of("interaction.promise-" + state.key(), promise.getText())
                        .undoneBy("/promises/" + id + "/reopening"));
        return "redirect:/customers/" + promise.getCustomerId();
    }
}
