package org.rapportcrm.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A handful of households who came a second time, by the web shop, and wrote themselves otherwise.
 */
final class Twins {
    static final String SOURCE = "Web shop";
    static final int COUNT = 6;

    private Twins() {}

    static List<Map<String, Object>> of(List<Cohort> customers) {
        List<Cohort> households =
                customers.stream()
                        .filter(one -> one.key().startsWith("H-"))
                        .filter(one -> one.values().containsKey("email"))
                        .toList();
        List<Map<String, Object>> twins = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            twins.add(twin(i, households.get(i * households.size() / COUNT).values()));
        }
        return twins;
    }

    private static Map<String, Object> twin(int number, Map<String, Object> first) {
        String given = String.valueOf(first.get("given_name"));
        String family = String.valueOf(first.get("family_name"));
        Map<String, Object> values = new HashMap<>();
        for (String same : List.of("kind", "street", "postal_code", "city", "country")) {
            values.put(same, first.get(same));
        }
        values.put("external_id", "W-" + (100 + number));
        values.put("given_name", number % 3 == 0 ? given.charAt(0) + "." : given);
        values.put("family_name", number % 3 == 1 ? slip(family) : family);
        values.put("email", List.of("shop" + number + "@post.example"));
        values.put("stage", "prospect");
        if (number % 3 == 2) {
            values.put("street", String.valueOf(first.get("street")).toUpperCase(Locale.ROOT));
        }
        return values;
    }

    /** Two letters in the wrong order, as fast fingers write them. */
    private static String slip(String name) {
        return name.charAt(0) + "" + name.charAt(2) + name.charAt(1) + name.substring(3);
    }
}
