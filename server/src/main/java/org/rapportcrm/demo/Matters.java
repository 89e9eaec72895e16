package org.rapportcrm.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What customers of Calder Coffee ask for and complain about. */
final class Matters {
    /** What happens again and again. */
    private record Matter(
            String kind, String subject, String description, @Nullable String product) {}

    private static final List<Matter> MATTERS =
            List.of(
                    new Matter(
                            "incident",
                            "Grinder is louder than before",
                            "Since last week it rattles at the start. It still works, but guests notice.",
                            "machine"),
                    new Matter(
                            "incident",
                            "Descaling alert returns",
                            "The alert comes back two days after cleaning.",
                            "machine"),
                    new Matter(
                            "problem",
                            "Water leaks at the group head",
                            "A drop every few seconds, more when it is hot. The seal was changed in spring.",
                            "machine"),
                    new Matter(
                            "question",
                            "Which grind for the French press?",
                            "Bought the night shift roast and would like to know where to start.",
                            null),
                    new Matter(
                            "question",
                            "Can the agreement be paused in August?",
                            "Closed for three weeks in summer.",
                            null),
                    new Matter(
                            "complaint",
                            "Beans arrived stale",
                            "The roast date was six weeks old.",
                            null),
                    new Matter(
                            "complaint",
                            "Parcel was left in the rain",
                            "The box was soaked; two bags cannot be used.",
                            null));
    private static final List<String> OPEN =
            List.of("New", "New", "In progress", "In progress", "Waiting for the customer");

    private final Chance chance;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    private Matters(Chance chance) {
        this.chance = chance;
    }

    static List<Map<String, Object>> of(List<Cohort> customers, LocalDate today, Chance chance) {
        Matters matters = new Matters(chance);
        customers.stream()
                .filter(customer -> chance.percent(customer.business() ? 60 : 8))
                .forEach(customer -> matters.add(customer, today));
        return matters.rows;
    }

    private void add(Cohort customer, LocalDate today) {
        Matter matter = chance.of(MATTERS);
        LocalDateTime opened =
                today.minusDays(chance.between(1, 240)).atTime(chance.between(7, 18), 20);
        boolean solved = opened.toLocalDate().isBefore(today.minusDays(12)) && chance.percent(94);
        Map<String, Object> row = new HashMap<>();
        row.put("case_id", "S-" + (1 + rows.size()));
        row.put("subject", matter.subject());
        row.put("description", matter.description());
        row.put("kind", matter.kind());
        row.put("customer", customer.key());
        row.put("channel", chance.of("telephone", "email", "website", "service_desk"));
        row.put("priority", chance.of("low", "normal", "normal", "normal", "high", "urgent"));
        row.put("queue", "Service");
        row.put("opened_at", opened);
        row.put("status", solved ? "Solved" : chance.of(OPEN));
        if (matter.product() != null) {
            row.put("product", chance.of(Catalog.MACHINES).code());
            row.put("asset", "CC-" + chance.between(10_000, 99_999));
        }
        if (solved || chance.percent(70)) {
            row.put("owner", chance.of(Cast.of("Service")).name());
        }
        if (solved) {
            row.put("at", opened.plusHours(chance.between(2, 190)));
        }
        rows.add(row);
    }
}
