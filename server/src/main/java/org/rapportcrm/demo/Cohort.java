package org.rapportcrm.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One made-up customer: what the back office knows of them, and how they behave.
 *
 * @param key their id in the back office
 * @param since when they came
 * @param until when they stopped buying; null while they do
 * @param everyDays how many days usually lie between two orders; 0 for somebody who has not bought
 *     yet
 */
record Cohort(
        String key,
        Map<String, Object> values,
        boolean business,
        LocalDate since,
        @Nullable LocalDate until,
        int everyDays) {

    private static final List<String> TITLES =
            List.of(
                    "Office manager",
                    "Head of purchasing",
                    "Director of Food & Beverage",
                    "Owner",
                    "Barista lead",
                    "Facilities manager");

    static Cohort business(int index, LocalDate today, Chance chance, Directory directory) {
        Places.Place place = Places.any(chance);
        String name = Names.business(index);
        Map<String, Object> values = address(place, chance, directory);
        values.put("kind", "organization");
        values.put("name", name);
        values.put("email", List.of("office@" + Names.domain(name)));
        values.put("website", "https://" + Names.domain(name));
        values.put("owner", chance.of(Cast.of("Sales")).name());
        if (chance.percent(12)) {
            values.put("tags", "Key account");
        }
        return of("B-" + (1000 + index), values, true, today, chance, chance.between(14, 75));
    }

    static Cohort colleague(
            int index, Cohort employer, LocalDate today, Chance chance, Directory directory) {
        String given = Names.given(chance);
        String family = Names.family(chance);
        String employerName = String.valueOf(employer.values().get("name"));
        Map<String, Object> values = new HashMap<>();
        values.put("kind", "person");
        values.put("given_name", given);
        values.put("family_name", family);
        values.put("job_title", chance.of(TITLES));
        values.put("organization", employerName);
        values.put("owner", employer.values().get("owner"));
        values.put("city", employer.values().get("city"));
        values.put("country", employer.values().get("country"));
        values.put("email", List.of(directory.mail(given, family, Names.domain(employerName))));
        return of("P-" + (3000 + index), values, false, today, chance, 0);
    }

    static Cohort household(int index, LocalDate today, Chance chance, Directory directory) {
        String given = Names.given(chance);
        String family = Names.family(chance);
        Places.Place place = Places.any(chance);
        Map<String, Object> values = address(place, chance, directory);
        values.put("kind", "person");
        values.put("given_name", given);
        values.put("family_name", family);
        values.put("language", Places.isGerman(place) ? "de" : "en");
        if (chance.percent(80)) {
            values.put(
                    "email",
                    List.of(directory.mail(given, family, "mail" + index % 7 + ".example")));
        }
        if (chance.percent(25)) {
            values.put("tags", chance.of("Home barista", "Newsletter", "Loves single origin"));
        }
        if (chance.percent(15)) {
            values.put("owner", chance.of(Cast.of("Sales")).name());
        }
        int rhythm = chance.percent(85) ? chance.between(20, 120) : 0;
        return of("H-" + (5000 + index), values, false, today, chance, rhythm);
    }

    String name() {
        Object name = values.get("name");
        return name == null
                ? values.get("given_name") + " " + values.get("family_name")
                : name.toString();
    }

    boolean isOf(Cast.Employee employee) {
        return employee.name().equals(values.get("owner"));
    }

    String stage(LocalDate today) {
        if (everyDays == 0 && !key.startsWith("P-")) {
            return "prospect";
        }
        return until == null
                ? "active"
                : until.isBefore(today.minusDays(240)) ? "former" : "lapsed";
    }

    private static Cohort of(
            String key,
            Map<String, Object> values,
            boolean business,
            LocalDate today,
            Chance chance,
            int everyDays) {
        LocalDate since = today.minusDays(chance.between(5, chance.percent(70) ? 365 : 200));
        boolean left = everyDays > 0 && chance.percent(16);
        LocalDate until = left ? since.plusDays(chance.between(30, 200)) : null;
        boolean gone = until != null && until.isBefore(today.minusDays(60));
        return new Cohort(key, values, business, since, gone ? until : null, everyDays);
    }

    private static Map<String, Object> address(
            Places.Place place, Chance chance, Directory directory) {
        Map<String, Object> values = new HashMap<>();
        values.put("street", Places.street(place, chance));
        values.put("postal_code", Places.postalCode(place, chance));
        values.put("city", place.city());
        values.put("country", place.country());
        if (!place.region().isEmpty()) {
            values.put("region", place.region());
        }
        String phone = directory.phone(place);
        if (phone != null) {
            values.put("phone", List.of(phone));
        }
        return values;
    }
}
