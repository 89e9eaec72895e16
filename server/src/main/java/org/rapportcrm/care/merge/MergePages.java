package org.rapportcrm.care.merge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.care.cases.CaseType;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two cases become one, and one becomes two. */
@Controller
class MergePages {
    private final MergingCases merging;
    private final SplittingCases splitting;

    MergePages(MergingCases merging, SplittingCases splitting) {
        this.merging = merging;
        this.splitting = splitting;
    }

    @PostMapping("/cases/{id}/merge")
    @Needs(kind = CaseType.KIND, action = Action.DELETE)
    String merge(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String into,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        try {
            UUID stays = merging.merge(id, into, viewer);
            redirect.addFlashAttribute(
                    Toast.FLASH,
                    Toast.of("care.said.merged").undoneBy("/cases/" + id + "/restoration"));
            return "redirect:/cases/" + stays;
        } catch (NoOtherCase none) {
            return refused(id, words.text(none.messageKey(), into), redirect);
        }
    }

    @PostMapping("/cases/{id}/split")
    @Needs(kind = CaseType.KIND, action = Action.WRITE)
    String split(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(required = false) @Nullable List<UUID> entries,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        try {
            UUID made =
                    splitting.split(
                            id, subject.strip(), entries == null ? List.of() : entries, viewer);
            redirect.addFlashAttribute(Toast.FLASH, Toast.of("care.said.split"));
            return "redirect:/cases/" + made;
        } catch (NotSplit wrong) {
            return refused(id, ReasonWords.text(wrong.why(), words), redirect);
        }
    }

    private static String refused(UUID id, String why, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Toast.FLASH, Toast.refusal("care.said.refused", why));
        return "redirect:/cases/" + id;
    }
}
