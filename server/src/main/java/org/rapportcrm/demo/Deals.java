package org.rapportcrm.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.demo.Catalog.Item;

/** What Calder Coffee may sell to businesses: machines, mostly, and care for them. */
final class Deals {
    private static final List<String> ENDS = List.of("Won", "Won", "Lost");
    private static final List<String> STEPS =
            List.of(
                    "Prospecting",
                    "Prospecting",
                    "Engaging",
                    "Engaging",
                    "Proposal",
                    "Negotiation");
    private static final List<String> OCCASIONS =
            List.of(
                    "for the new bar",
                    "for the lobby",
                    "for the second floor",
                    "to replace the old one");

    private final Chance chance;
    private final List<Map<String, Object>> deals = new ArrayList<>();

    private Deals(Chance chance) {
        this.chance = chance;
    }

    static List<Map<String, Object>> of(List<Cohort> customers, LocalDate today, Chance chance) {
        Deals deals = new Deals(chance);
        customers.stream()
                .filter(customer -> customer.business() && chance.percent(70))
                .forEach(customer -> deals.add(customer, today));
        return deals.deals;
    }

    private void add(Cohort customer, LocalDate today) {
        Item item = chance.of(Catalog.MACHINES);
        LocalDate begun = today.minusDays(chance.between(5, 300));
        boolean ended = begun.isBefore(today.minusDays(60)) && chance.percent(75);
        String stage = ended ? chance.of(ENDS) : chance.of(STEPS);
        Map<String, Object> deal = new HashMap<>();
        deal.put("opportunity_id", "D-" + (1 + deals.size()));
        deal.put("name", item.name() + " " + chance.of(OCCASIONS));
        deal.put("customer", customer.key());
        deal.put("stage", stage);
        deal.put("amount", item.cents() / 100 * chance.between(1, 3));
        deal.put("product", item.code());
        deal.put("owner", chance.of(Cast.of("Sales")).name());
        deal.put("started_on", begun);
        deal.put("lead_source", chance.of("website", "trade fair", "referral", "telephone"));
        if (ended) {
            deal.put("closed_on", begun.plusDays(chance.between(15, 58)));
            deal.put("close_reason", chance.of("price", "product", "relationship", "timing"));
            if (stage.equals("Lost")) {
                deal.put("competitor", chance.of("Bean & Steel", "Moka United", "Café Nord"));
            }
        } else {
            deal.put("expected_close", today.plusDays(chance.between(-10, 120)));
        }
        deals.add(deal);
    }
}
