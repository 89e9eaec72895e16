package org.rapportcrm.desk;

import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@SignedIn
class HomePages {
    @GetMapping("/")
    String home() {
        return "desk/home";
    }

    @Bean
    static NavigationEntry homePlace() {
        return new NavigationEntry(100, NavigationEntry.Group.DAY, "/", "desk.home", "home", null);
    }
}
