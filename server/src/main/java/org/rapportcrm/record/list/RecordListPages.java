package org.rapportcrm.record.list;

import java.util.Map;
import java.util.UUID;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.list.ListingRecords.Asked;
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

/** The list of one kind of record; {@link RecordRoutes} gives each kind its own. */
@NeedsOwnKind(Action.READ)
class RecordListPages implements OfKind {
    private final RecordType type;
    private final ListingRecords listing;
    private final Neighbors neighbors;

    RecordListPages(RecordType type, ListingRecords listing, Neighbors neighbors) {
        this.type = type;
        this.listing = listing;
        this.neighbors = neighbors;
    }

    @Override
    public String kind() {
        return type.key();
    }

    String list(@RequestParam Map<String, String> said, Viewer viewer, Words words, Model model) {
        Asked asked = listing.asked(type, ListQuery.of(said), viewer, words);
        model.addAttribute("page", listing.page(asked));
        return "record/list/page";
    }

    /** What stands below the table, read on its own. */
    String sums(@RequestParam Map<String, String> said, Viewer viewer, Words words, Model model) {
        Asked asked = listing.asked(type, ListQuery.of(said), viewer, words);
        model.addAttribute("foot", listing.foot(asked));
        return "record/list/foot";
    }

    /** From a record to the one before or behind it in the list that somebody came from. */
    String neighbor(
            @PathVariable UUID id,
            @RequestParam String from,
            @RequestParam String step,
            Viewer viewer,
            Words words,
            RedirectAttributes redirect) {
        Asked asked = listing.asked(type, ListQuery.at(from), viewer, words);
        boolean ahead = !step.equals("previous");
        var neighbor = neighbors.of(id, ahead, asked);
        if (neighbor.isEmpty()) {
            redirect.addFlashAttribute(
                    Toast.FLASH, Toast.of("record.list.end." + (ahead ? "next" : "previous")));
        }
        redirect.addAttribute("from", asked.query().path(asked.path()));
        return "redirect:" + type.table().orElseThrow().path(neighbor.orElse(id));
    }
}
