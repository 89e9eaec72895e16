package org.rapportcrm.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A year of orders: each customer in their own rhythm, more before the holidays, something back now
 * and then.
 */
final class Purchases {
    private final Chance chance;
    private int number = 47_000;

    Purchases(Chance chance) {
        this.chance = chance;
    }

    List<Map<String, Object>> of(Cohort customer, LocalDate today) {
        List<Map<String, Object>> lines = new ArrayList<>();
        if (customer.everyDays() == 0) {
            return lines;
        }
        LocalDate end = customer.until() == null ? today : customer.until();
        LocalDate day = customer.since().plusDays(chance.between(0, 6));
        boolean first = true;
        while (day.isBefore(end)) {
            order(lines, customer, day, first);
            first = false;
            int gap = (int) Math.round(chance.skewed(customer.everyDays()));
            day = day.plusDays(Math.max(3, day.getMonthValue() >= 11 ? gap / 2 : gap));
        }
        return lines;
    }

    private void order(
            List<Map<String, Object>> lines, Cohort customer, LocalDate day, boolean first) {
        String order = "SO-" + ++number;
        Instant at =
                day.atTime(chance.between(7, 18), chance.between(0, 59)).toInstant(ZoneOffset.UTC);
        String channel = customer.business() ? "sales" : chance.of("website", "website", "store");
        if (first && customer.business()) {
            lines.add(line(order, at, customer, chance.of(Catalog.MACHINES), 1, channel));
            lines.add(line(order, at, customer, Catalog.EXTRAS.get(5), 1, channel));
        }
        int kinds = chance.between(1, 3);
        for (int i = 0; i < kinds; i++) {
            int quantity = customer.business() ? chance.between(4, 24) : chance.between(1, 3);
            lines.add(line(order, at, customer, chance.of(Catalog.BEANS), quantity, channel));
        }
        if (chance.percent(35)) {
            lines.add(line(order, at, customer, chance.of(Catalog.EXTRAS), 1, channel));
        }
        if (chance.in(45)) {
            Instant back = at.plusSeconds(86_400L * chance.between(3, 20));
            lines.add(
                    line("RT-" + ++number, back, customer, chance.of(Catalog.BEANS), -1, channel));
        }
    }

    private static Map<String, Object> line(
            String order,
            Instant at,
            Cohort customer,
            Catalog.Item item,
            int quantity,
            String channel) {
        Map<String, Object> values = new HashMap<>();
        values.put("order_number", order);
        values.put("ordered_at", at);
        values.put("customer_id", customer.key());
        values.put("product_code", item.code());
        values.put("description", item.name());
        values.put("quantity", BigDecimal.valueOf(quantity));
        values.put("unit_price", BigDecimal.valueOf(item.cents(), 2));
        values.put("channel", channel);
        return values;
    }
}
