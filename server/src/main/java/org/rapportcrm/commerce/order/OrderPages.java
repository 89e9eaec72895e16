package org.rapportcrm.commerce.order;

import java.util.UUID;
import org.rapportcrm.record.mine.Favorites;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.NavigationEntry;
import org.rapportcrm.web.Needs;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Needs(kind = "order", action = Action.READ)
class OrderPages {
    private static final String ID = "/orders/{id:[0-9a-fA-F-]{36}}";

    private final OrderReads orders;
    private final Favorites favorites;

    OrderPages(OrderReads orders, Favorites favorites) {
        this.orders = orders;
        this.favorites = favorites;
    }

    @GetMapping(ID)
    String order(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", orders.page(id, viewer));
        model.addAttribute("star", favorites.star(viewer, "order", id));
        return "commerce/order/page";
    }

    @GetMapping(ID + "/lines")
    String lines(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("page", orders.page(id, viewer));
        return "commerce/order/lines";
    }

    @Bean
    static NavigationEntry ordersPlace() {
        return new NavigationEntry(
                400,
                NavigationEntry.Group.WORK,
                "/orders",
                "commerce.orders",
                "shopping-bag",
                VisibleOrders.READ);
    }
}
