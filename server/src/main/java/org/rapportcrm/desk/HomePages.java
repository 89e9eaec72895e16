package org.rapportcrm.desk;

import java.time.Clock;
import java.util.List;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@SignedIn
class HomePages {
    private final Homes homes;
    private final Clock clock;

    HomePages(Homes homes, Clock clock) {
        this.homes = homes;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Viewer viewer, Model model) {
        model.addAttribute("page", homes.page(viewer, clock.instant()));
        return "desk/home";
    }

    @Bean
    static NavigationEntry homePlace() {
        return new NavigationEntry(
                100, NavigationEntry.Group.DAY, "/", "desk.home", "home", List.of());
    }
}
