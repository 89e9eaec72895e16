package org.rapportcrm.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Calder Coffee as rows, all from one seed: 260 businesses with about 470 people who work there,
 * and households, 2,000 customers together; their orders and contacts of the year before {@code
 * today}, oldest first.
 */
record Company(
        List<Cohort> customers,
        List<Map<String, Object>> orderLines,
        List<Map<String, Object>> contacts) {
    private static final int BUSINESSES = 260;
    private static final int CUSTOMERS = 2_000;

    static Company made(long seed, LocalDate today) {
        Chance chance = new Chance(seed);
        List<Cohort> customers = new ArrayList<>();
        for (int i = 0; i < BUSINESSES; i++) {
            Cohort business = Cohort.business(i, today, chance);
            customers.add(business);
            int people = chance.between(1, 3);
            for (int p = 0; p < people; p++) {
                customers.add(Cohort.colleague(customers.size(), business, today, chance));
            }
        }
        while (customers.size() < CUSTOMERS) {
            customers.add(Cohort.household(customers.size(), today, chance));
        }
        Purchases purchases = new Purchases(chance);
        Conversations conversations = new Conversations(chance);
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Map<String, Object>> contacts = new ArrayList<>();
        for (Cohort customer : customers) {
            lines.addAll(purchases.of(customer, today));
            contacts.addAll(conversations.of(customer, today));
        }
        lines.sort(byTime("ordered_at"));
        contacts.sort(byTime("occurred_at"));
        return new Company(customers, lines, contacts);
    }

    private static Comparator<Map<String, Object>> byTime(String field) {
        return Comparator.comparing(values -> (java.time.Instant) values.get(field));
    }
}
