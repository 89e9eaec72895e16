package org.rapportcrm.care.talk;

import java.util.UUID;
import org.rapportcrm.care.cases.CaseType;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said about a case is written down on its page. */
@Controller
@Needs(kind = CaseType.KIND, action = Action.WRITE)
class TalkPages {
    private final Talking talking;

    TalkPages(Talking talking) {
        this.talking = talking;
    }

    @PostMapping("/cases/{id}/conversation")
    String add(
            @PathVariable UUID id,
            TalkForm form,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.FLASH, talking.add(id, form, viewer, words));
        return "redirect:/cases/" + id;
    }
}
