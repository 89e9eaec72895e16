package org.rapportcrm.demo;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives each number and address to one customer only: whoever shares one is the same customer. */
final class Directory {
    private static final int IN_A_RANGE = 100;

    private final Map<String, Integer> given = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();

    /** Null when all numbers that are nobody's in the real world are given away. */
    @Nullable String phone(Places.Place place) {
        int number = given.merge(place.city(), 1, Integer::sum) - 1;
        List<String> ranges = place.ranges();
        return number / IN_A_RANGE < ranges.size()
                ? ranges.get(number / IN_A_RANGE) + "%02d".formatted(number % IN_A_RANGE)
                : null;
    }

    String mail(String givenName, String familyName, String domain) {
        String name = plain(givenName) + "." + plain(familyName);
        String address = name + "@" + domain;
        for (int i = 2; !addresses.add(address); i++) {
            address = name + i + "@" + domain;
        }
        return address;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
