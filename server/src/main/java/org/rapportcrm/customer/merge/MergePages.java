package org.rapportcrm.customer.merge;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergedProfiles;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Toast;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several customers become one, and one of them becomes itself again. */
@Controller
@Needs(kind = "customer", action = Action.WRITE)
class MergePages {
    private final ReadingMerges reading;
    private final MergingCustomers merging;
    private final CustomerEdits edits;
    private final MergedProfiles profiles;

    MergePages(
            ReadingMerges reading,
            MergingCustomers merging,
            CustomerEdits edits,
            MergedProfiles profiles) {
        this.profiles = profiles;
        this.reading = reading;
        this.merging = merging;
        this.edits = edits;
    }

    @GetMapping("/customers/merge")
    String page(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Words words,
            Model model) {
        model.addAttribute("page", reading.page(AskedMerge.of(sent), viewer, words));
        return "customer/merge/page";
    }

    @GetMapping("/customers/merge/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String with, Viewer viewer, Model model) {
        model.addAttribute("names", reading.beginning(with, viewer));
        return "customer/relation/suggestions";
    }

    @PostMapping("/customers/merge")
    String merge(
            @RequestParam MultiValueMap<String, String> sent,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Merge merge = AskedMerge.of(sent).merge();
        UUID act = merging.merge(Author.of(viewer), List.of(merge)).getFirst();
        redirect.addFlashAttribute(
                Toast.FLASH,
                Toast.of(
                                "customer.said.merged",
                                edits.read(viewer, merge.survivor()).name(),
                                words.number(merge.others().size()))
                        .undoneBy("/customers/" + merge.survivor() + "/merges/undo?act=" + act));
        return "redirect:/customers/" + merge.survivor();
    }

    @PostMapping("/customers/{id}/merges/undo")
    String undo(
            @PathVariable UUID id,
            @RequestParam UUID act,
            Viewer viewer,
            RedirectAttributes redirect) {
        profiles.mustReach(viewer, List.of(id));
        UUID survivor =
                merging.takeBack(
                        new Author(viewer, new Cause(Cause.Kind.UNDO, act.toString())), act);
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("customer.said.apart"));
        return "redirect:/customers/" + survivor;
    }

    @PostMapping("/customers/{id}/separation")
    String separate(@PathVariable UUID id, Viewer viewer, RedirectAttributes redirect) {
        merging.unmerge(Author.of(viewer), List.of(id));
        redirect.addFlashAttribute(Toast.FLASH, Toast.of("customer.said.apart"));
        return "redirect:/customers/" + id;
    }
}
