package org.rapportcrm.customer.landing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.ContactNorm;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;

/**
 * One way to reach a customer, as typed and in normal form.
 *
 * @param label what people call it, such as "Mobile"
 * @param parts street, postal_code, city, region and country of an address; empty for the others
 */
record Contact(
        String kind, String raw, String norm, @Nullable String label, Map<String, String> parts) {
    private static final List<String> ADDRESS =
            List.of("street", "postal_code", "city", "region", "country");

    private static final String SEVERAL = " ::: ";

    static List<Contact> of(Row row, Origin origin) {
        String region = Countries.code(row.text("country"));
        String country = region == null ? origin.country() : region;
        List<Contact> contacts = new ArrayList<>();
        row.texts("email").stream()
                .flatMap(Contact::several)
                .forEach(mail -> contacts.add(of("email", mail, country)));
        row.texts("phone").stream()
                .flatMap(Contact::several)
                .forEach(phone -> contacts.add(of("phone", phone, country)));
        row.texts("fax").stream()
                .flatMap(Contact::several)
                .forEach(fax -> contacts.add(of("fax", fax, country)));
        row.texts("website").stream()
                .flatMap(Contact::several)
                .forEach(url -> contacts.add(of("website", url, country)));
        row.texts("social").forEach(handle -> contacts.add(of("social", handle, country)));
        row.texts("other_contact").forEach(other -> contacts.add(of("other", other, country)));
        Contact address = address(row);
        if (address != null) {
            contacts.add(address);
        }
        row.texts("further_address").stream()
                .flatMap(Contact::several)
                // a lone town or country is no address
                .filter(other -> other.contains(","))
                .forEach(other -> contacts.add(of("address", other, country)));
        String label = row.text("contact_label");
        return contacts.stream()
                .filter(contact -> !contact.norm().isEmpty())
                .map(contact -> contact.named(label))
                .collect(
                        Collectors.toMap(
                                Contact::key, c -> c, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private Contact named(@Nullable String name) {
        return new Contact(kind, raw, norm, name == null || name.isBlank() ? null : name, parts);
    }

    /** What the journal says of a new one. */
    Map<String, Object> values(boolean primary) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("kind", kind, "raw", raw));
        if (label != null) {
            values.put("label", label);
        }
        if (primary) {
            values.put("is_primary", true);
        }
        return values;
    }

    String key() {
        return kind + ":" + norm;
    }

    /** Google writes several values into one cell, parted by " ::: ". */
    private static Stream<String> several(String cell) {
        if (!cell.contains(SEVERAL)) {
            return Stream.of(cell.strip()).filter(one -> !one.isEmpty());
        }
        return Stream.of(cell.split(SEVERAL)).map(String::strip).filter(one -> !one.isEmpty());
    }

    private static Contact of(String kind, String raw, @Nullable String country) {
        return new Contact(kind, raw, ContactNorm.of(kind, raw, country), null, Map.of());
    }

    private static @Nullable Contact address(Row row) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : ADDRESS) {
            String value = row.text(part);
            if (value != null && !value.isBlank()) {
                parts.put(part, value);
            }
        }
        if (!parts.containsKey("street") && !parts.containsKey("postal_code")) {
            return null;
        }
        String raw = String.join(", ", parts.values());
        return new Contact("address", raw, Normal.text(raw), null, parts);
    }
}
