package org.rapportcrm.record.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.list.ListingRecords.Asked;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NeedsOwnKind;
import org.rapportcrm.web.OfKind;
import org.rapportcrm.web.Words;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a filter of and, or and not is built; each button draws the tree anew. */
@NeedsOwnKind(Action.READ)
class FilterPages implements OfKind {
    private final RecordType type;
    private final ListingRecords listing;
    private final BuildingFilters building;

    FilterPages(RecordType type, ListingRecords listing, BuildingFilters building) {
        this.type = type;
        this.listing = listing;
        this.building = building;
    }

    @Override
    public String kind() {
        return type.key();
    }

    String open(@RequestParam Map<String, String> said, Viewer viewer, Words words, Model model) {
        Asked asked = listing.asked(type, ListQuery.of(said), viewer, words);
        FilterNode root = FilterNode.root(asked.settings().filter());
        model.addAttribute("page", building.page(asked, root.orWithATest()));
        return "record/list/filter";
    }

    String build(
            HttpServletRequest request,
            @RequestParam String query,
            @RequestParam(defaultValue = "") String button,
            Viewer viewer,
            Words words,
            Model model) {
        Asked asked = listing.asked(type, ListQuery.at(query), viewer, words);
        FilterNode root = new FilterForm(request.getParameterMap()).after(button);
        FilterPage page = building.page(asked, root);
        if (button.equals("apply") && page.problem() == null) {
            return "redirect:" + asked.query().filter(root.filter()).path(asked.path());
        }
        model.addAttribute("page", page);
        return "record/list/filter";
    }
}
