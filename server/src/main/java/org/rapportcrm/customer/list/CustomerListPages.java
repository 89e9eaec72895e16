package org.rapportcrm.customer.list;

import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.Needs;
import org.rapportcrm.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
@Needs(kind = "customer", action = Action.READ)
class CustomerListPages {
    private final ListingCustomers listing;

    CustomerListPages(ListingCustomers listing) {
        this.listing = listing;
    }

    @GetMapping("/customers")
    String list(@ModelAttribute ListQuery query, Viewer viewer, Words words, Model model) {
        model.addAttribute("page", listing.list(query, viewer, words));
        return "customer/list/page";
    }

    @GetMapping("/search")
    String search(@ModelAttribute ListQuery query, Viewer viewer, Words words, Model model) {
        model.addAttribute("page", listing.list(query, viewer, words));
        return "customer/list/search";
    }

    @Bean
    static NavigationEntry customersPlace() {
        return new NavigationEntry(
                200,
                NavigationEntry.Group.DAY,
                "/customers",
                "customer.places",
                "users",
                VisibleCustomers.READ);
    }
}
