package org.rapportcrm.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A year of contacts over all channels and departments. */
final class Conversations {
    private static final int VISIT = 30;

    private final Chance chance;
    private int number;

    Conversations(Chance chance) {
        this.chance = chance;
    }

    /**
     * @param people who works for the customer
     */
    List<Map<String, Object>> of(Cohort customer, List<String> people, LocalDate today) {
        List<Map<String, Object>> contacts = new ArrayList<>();
        int count = (int) Math.min(60, Math.round(chance.skewed(customer.business() ? 16 : 5)));
        LocalDate end = customer.until() == null ? today : customer.until().plusDays(30);
        long days = Math.max(1, java.time.temporal.ChronoUnit.DAYS.between(customer.since(), end));
        for (int i = 0; i < count; i++) {
            LocalDate day = customer.since().plusDays(chance.between(0, (int) days - 1));
            if (day.isBefore(today)) {
                contacts.add(contact(customer, people, day));
            }
        }
        return contacts;
    }

    private Map<String, Object> contact(Cohort customer, List<String> people, LocalDate day) {
        Talk.Piece piece = chance.of(Talk.PIECES);
        Instant at =
                day.atTime(chance.between(8, 17), chance.between(0, 59)).toInstant(ZoneOffset.UTC);
        Map<String, Object> values = new HashMap<>();
        values.put("external_id", "I-" + ++number);
        values.put("occurred_at", at);
        values.put("customer_id", customer.key());
        values.put("channel", piece.channel());
        values.put("direction", piece.direction());
        values.put("topic", piece.topic());
        values.put("subject", piece.subject());
        values.put("body", piece.body());
        values.put("department", piece.department());
        values.put("line_of_business", customer.business() ? "Business" : "Home");
        values.put("employee", chance.of(Cast.of(piece.department())).name());
        if (!piece.outcome().isEmpty()) {
            values.put("outcome", piece.outcome());
        }
        if (piece.minutes() > 0) {
            values.put(
                    "minutes",
                    BigDecimal.valueOf(Math.max(1, piece.minutes() + chance.between(-2, 6))));
        }
        if (piece.minutes() >= VISIT) {
            values.put("cost", BigDecimal.valueOf(chance.between(30, 140)));
            values.put("our_participants", chance.of(Cast.EMPLOYEES).name());
        } else if (piece.channel().equals("letter")) {
            values.put("cost", new BigDecimal("1.85"));
        }
        if (!people.isEmpty() && piece.minutes() > 0) {
            values.put("participants", chance.of(people));
        }
        return values;
    }
}
