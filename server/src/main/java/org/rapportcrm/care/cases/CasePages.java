package org.rapportcrm.care.cases;

import java.util.UUID;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case is brought to another status on its page. */
@Controller
@Needs(kind = CaseType.KIND, action = Action.WRITE)
class CasePages {
    private final ReachedCases cases;
    private final MovingCases moving;

    CasePages(ReachedCases cases, MovingCases moving) {
        this.cases = cases;
        this.moving = moving;
    }

    @PostMapping("/cases/{id}/status")
    @Transactional
    public String move(
            @PathVariable UUID id,
            @RequestParam UUID status,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        cases.lock(id, viewer);
        redirect.addFlashAttribute(
                Toast.FLASH,
                moving.to(status, id, Author.of(viewer))
                        .refusal()
                        .map(why -> ReasonWords.text(why, words))
                        .map(why -> Toast.refusal("care.said.refused", why))
                        .orElse(Toast.of("care.said.moved")));
        return "redirect:/cases/" + id;
    }
}
