package org.rapportcrm.access;

import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SettingsPages {
    /** To the first page that the viewer may open; whoever administers nothing has their own. */
    @GetMapping("/settings")
    @SignedIn
    String first(Viewer viewer) {
        return "redirect:"
                + SettingsTab.of(viewer).stream().map(SettingsTab::path).findFirst().orElse("/me");
    }
}
