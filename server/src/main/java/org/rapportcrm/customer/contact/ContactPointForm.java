package org.rapportcrm.customer.contact;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ContactPointType;
import org.rapportcrm.customer.db.tables.records.ContactPointRecord;

/** A contact point as somebody types it; an address comes in parts, the others as one text. */
public record ContactPointForm(
        @Nullable String kind,
        @Nullable String text,
        @Nullable String label,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {

    static ContactPointForm of(String kind) {
        return new ContactPointForm(kind, null, null, null, null, null, null, null);
    }

    String known() {
        return kind != null && ContactPointType.KINDS.contains(kind) ? kind : "email";
    }

    /** The field of the customer that this kind goes through. */
    String field() {
        return switch (known()) {
            case "address" -> "street";
            case "other" -> "other_contact";
            default -> known();
        };
    }

    /** As one text. */
    String raw() {
        return known().equals("address")
                ? Stream.of(street, postalCode, city, region, country)
                        .filter(part -> !blank(part))
                        .map(part -> Objects.requireNonNull(part).strip())
                        .collect(Collectors.joining(", "))
                : Objects.requireNonNullElse(text, "").strip();
    }

    /** Its label, and the parts of an address, in the row of one that is there. */
    ContactPointRecord over(ContactPointRecord row) {
        row.setLabel(label);
        return known().equals("address")
                ? row.setStreet(street)
                        .setPostalCode(postalCode)
                        .setCity(city)
                        .setRegion(region)
                        .setCountry(country)
                : row;
    }

    boolean isBlank() {
        return known().equals("address") ? blank(street) && blank(postalCode) : blank(text);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        put(values, "contact_label", label);
        if (known().equals("address")) {
            put(values, "street", street);
            put(values, "postal_code", postalCode);
            put(values, "city", city);
            put(values, "region", region);
            put(values, "country", country);
        } else {
            put(values, field(), text);
        }
        return values;
    }

    private static boolean blank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private static void put(Map<String, Object> values, String key, @Nullable String typed) {
        if (typed != null && !typed.isBlank()) {
            values.put(key, typed.strip());
        }
    }
}
