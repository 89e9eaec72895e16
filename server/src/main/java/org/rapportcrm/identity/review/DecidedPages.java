package org.rapportcrm.identity.review;

import java.util.List;
import org.rapportcrm.identity.pair.JoinedPairs;
import org.rapportcrm.identity.pair.JoinedPairs.Decided;
import org.rapportcrm.identity.pair.ReachedPairs;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Needs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was decided, to be looked at and taken back. */
@Controller
class DecidedPages {
    private static final int MOST = 100;

    private final JoinedPairs joined;

    DecidedPages(JoinedPairs joined) {
        this.joined = joined;
    }

    @GetMapping("/duplicates/decided")
    @Needs(kind = ReachedPairs.KIND, action = Action.READ)
    String decided(@RequestParam(defaultValue = "") String by, Viewer viewer, Model model) {
        boolean automatic = by.equals("us");
        List<Decided> pairs = joined.newest(viewer, automatic, MOST);
        model.addAttribute("pairs", pairs);
        model.addAttribute("automatic", automatic);
        return "identity/review/decided";
    }
}
