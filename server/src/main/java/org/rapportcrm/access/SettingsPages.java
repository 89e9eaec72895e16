package org.rapportcrm.access;

import java.util.List;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SettingsPages {
    /** What there is to set up; whoever administers nothing has only their own settings. */
    @GetMapping("/settings")
    @SignedIn
    ModelAndView overview(Viewer viewer) {
        return SettingsTab.of(viewer).isEmpty()
                ? new ModelAndView("redirect:/me")
                : new ModelAndView("access/overview", "tabs", List.of(SettingsTab.values()));
    }
}
