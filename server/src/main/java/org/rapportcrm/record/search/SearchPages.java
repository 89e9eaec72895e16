package org.rapportcrm.record.search;

import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Search over every kind of record that the viewer may read. */
@Controller
@SignedIn
class SearchPages {
    private final SearchingEverything searching;

    SearchPages(SearchingEverything searching) {
        this.searching = searching;
    }

    @GetMapping("/search")
    String search(@RequestParam @Nullable String q, Viewer viewer, Words words, Model model) {
        model.addAttribute("page", searching.find(q == null ? "" : q.strip(), viewer, words));
        return "record/search/page";
    }
}
