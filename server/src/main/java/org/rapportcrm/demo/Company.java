package org.rapportcrm.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Calder Coffee as rows, all from one seed: of a hundred customers 13 are businesses, each with one
 * to three people who work there, the others households; their orders and contacts of the year
 * before {@code today}, oldest first.
 */
record Company(
        List<Cohort> customers,
        List<Map<String, Object>> orderLines,
        List<Map<String, Object>> contacts) {
    private static final int OF_A_HUNDRED = 13;

    static Company made(long seed, LocalDate today, int size) {
        Chance chance = new Chance(seed);
        Directory directory = new Directory();
        List<Cohort> customers = new ArrayList<>();
        for (int i = 0; i < size * OF_A_HUNDRED / 100; i++) {
            Cohort business = Cohort.business(i, today, chance, directory);
            customers.add(business);
            int people = chance.between(1, 3);
            for (int p = 0; p < people; p++) {
                customers.add(
                        Cohort.colleague(customers.size(), business, today, chance, directory));
            }
        }
        while (customers.size() < size) {
            customers.add(Cohort.household(customers.size(), today, chance, directory));
        }
        Purchases purchases = new Purchases(chance);
        Conversations conversations = new Conversations(chance);
        List<Map<String, Object>> lines = new ArrayList<>();
        List<Map<String, Object>> contacts = new ArrayList<>();
        for (Cohort customer : customers) {
            lines.addAll(purchases.of(customer, today));
            contacts.addAll(conversations.of(customer, colleagues(customer, customers), today));
        }
        lines.sort(byTime("ordered_at"));
        contacts.sort(byTime("occurred_at"));
        return new Company(customers, lines, contacts);
    }

    /** The agenda of one of us: about whom they are in charge of, or else about anybody. */
    Agenda agenda(Cast.Employee employee, long seed, LocalDate today) {
        List<Cohort> own = customers.stream().filter(it -> it.isOf(employee)).toList();
        return Agenda.of(own.isEmpty() ? customers : own, today, new Chance(seed));
    }

    private static List<String> colleagues(Cohort business, List<Cohort> customers) {
        return business.business()
                ? customers.stream()
                        .filter(it -> business.name().equals(it.values().get("organization")))
                        .map(Cohort::name)
                        .toList()
                : List.of();
    }

    private static Comparator<Map<String, Object>> byTime(String field) {
        return Comparator.comparing(values -> (java.time.Instant) values.get(field));
    }
}
