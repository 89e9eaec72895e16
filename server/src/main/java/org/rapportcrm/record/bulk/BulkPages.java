package org.rapportcrm.record.bulk;

import java.util.UUID;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far something is that somebody does with many records, and the way back. */
@Controller
@SignedIn
class BulkPages {
    private final ShowingBulk showing;
    private final StartingBulk starting;
    private final BulkEnd end;

    BulkPages(ShowingBulk showing, StartingBulk starting, BulkEnd end) {
        this.showing = showing;
        this.starting = starting;
        this.end = end;
    }

    @GetMapping("/bulk")
    ModelAndView list(Viewer viewer, Words words) {
        return new ModelAndView("record/bulk/list", "page", showing.list(viewer, words));
    }

    @GetMapping("/bulk/{id}")
    ModelAndView page(@PathVariable UUID id, Viewer viewer, Words words) {
        return new ModelAndView("record/bulk/page", "page", showing.page(id, viewer, words));
    }

    /** What changes on that page while the work goes on. */
    @GetMapping("/bulk/{id}/progress")
    ModelAndView progress(@PathVariable UUID id, Viewer viewer, Words words) {
        return new ModelAndView("record/bulk/progress", "page", showing.page(id, viewer, words));
    }

    @PostMapping("/bulk/{id}/cancellation")
    String cancel(@PathVariable UUID id, Viewer viewer) {
        showing.own(id, viewer);
        end.cancel(id);
        return "redirect:/bulk/" + id;
    }

    @PostMapping("/bulk/{id}/undo")
    String undo(@PathVariable UUID id, Viewer viewer, Words words, RedirectAttributes redirect) {
        BulkWork work = starting.undo(id, viewer);
        if (!work.isRunning() && work.done().refused() == 0) {
            redirect.addFlashAttribute(
                    Toast.FLASH,
                    Toast.of("record.bulk.taken-back", words.number(work.done().all())));
            return "redirect:" + showing.page(work.id(), viewer, words).list();
        }
        return "redirect:/bulk/" + work.id();
    }
}
