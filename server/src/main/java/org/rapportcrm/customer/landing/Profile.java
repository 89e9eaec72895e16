package org.rapportcrm.customer.landing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;

/** The plain values of a customer by field key, and what is derived from them. Pure. */
record Profile(Map<String, ? extends @Nullable Object> values) {
    /** Fields that are columns of the customer itself, in the order in which they are written. */
    static final List<String> FIELDS =
            List.of(
                    "kind",
                    "stage",
                    "honorific",
                    "given_name",
                    "family_name",
                    "name",
                    "job_title",
                    "birthday",
                    "language",
                    "city",
                    "country",
                    "note");

    /** What a row says about its customer, with the source's defaults where it says nothing. */
    static Profile of(Row row, Origin origin) {
        Map<String, Object> values = new HashMap<>();
        for (String field : FIELDS) {
            if (row.has(field)) {
                values.put(field, row.values().get(field));
            }
        }
        String typedCountry = row.text("country");
        String country = Countries.code(typedCountry);
        put(values, "country", country == null ? typedCountry : country);
        if (!values.containsKey("name") && personName(values) == null) {
            put(
                    values,
                    "name",
                    row.text(row.has("organization") ? "organization" : "contact_name"));
        }
        return new Profile(values);
    }

    /** For a new customer: the source's defaults fill what is missing. */
    Profile withDefaults(Origin origin) {
        Map<String, Object> all = new HashMap<>(values);
        all.putIfAbsent("stage", origin.stage() == null ? "active" : origin.stage());
        if (!all.containsKey("kind")) {
            put(all, "kind", personName(all) == null ? origin.customerKind() : "person");
        }
        if (!all.containsKey("country")) {
            put(all, "country", origin.country());
        }
        if (!all.containsKey("language")) {
            put(all, "language", origin.language());
        }
        String name = personName(all);
        if (!all.containsKey("name") && name != null) {
            all.put("name", name);
        }
        return new Profile(all);
    }

    @Nullable Object get(String field) {
        return values.get(field);
    }

    @Nullable String name() {
        return (String) values.get("name");
    }

    /** People sort by family name; who has no name sorts by what the source calls them. */
    String sortName(@Nullable String externalId) {
        String family = (String) values.get("family_name");
        String given = (String) values.get("given_name");
        String name = name();
        if (family != null) {
            return Normal.text(family + " " + (given == null ? "" : given));
        }
        return Normal.text(
                name != null ? name : "customer " + (externalId == null ? "" : externalId));
    }

    String nameKey() {
        String name = name();
        return name == null ? "" : Normal.text(name);
    }

    /** Two names contradict each other when both are known and share no word. */
    boolean mayBe(String otherNameKey) {
        if (otherNameKey.isEmpty() || nameKey().isEmpty()) {
            return true;
        }
        Set<String> words = new HashSet<>(List.of(otherNameKey.split(" ")));
        words.retainAll(List.of(nameKey().split(" ")));
        return !words.isEmpty();
    }

    private static @Nullable String personName(Map<String, Object> values) {
        Object given = values.get("given_name");
        Object family = values.get("family_name");
        if (given == null && family == null) {
            return null;
        }
        return ((given == null ? "" : given + " ") + (family == null ? "" : family)).strip();
    }

    private static void put(Map<String, Object> values, String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
