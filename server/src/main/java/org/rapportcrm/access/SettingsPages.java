package org.rapportcrm.access;

import java.util.List;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SettingsPages {
    /** What there is to set up; no choice is offered to whoever administers one thing or none. */
    @GetMapping("/settings")
    @SignedIn
    ModelAndView overview(Viewer viewer) {
        List<SettingsTab> tabs = SettingsTab.of(viewer);
        return switch (tabs.size()) {
            case 0 -> new ModelAndView("redirect:/me");
            case 1 -> new ModelAndView("redirect:" + tabs.getFirst().path());
            default -> new ModelAndView("access/overview", "tabs", tabs);
        };
    }
}
