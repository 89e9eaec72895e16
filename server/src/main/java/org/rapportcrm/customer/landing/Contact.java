package org.rapportcrm.customer.landing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Countries;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;

/**
 * One way to reach a customer, as typed and in normal form.
 *
 * @param parts street, postal_code, city, region and country of an address; empty for the others
 */
record Contact(String kind, String raw, String norm, Map<String, String> parts) {
    private static final List<String> ADDRESS =
            List.of("street", "postal_code", "city", "region", "country");

    static List<Contact> of(Row row, Origin origin) {
        String region = Countries.code(row.text("country"));
        String country = region == null ? origin.country() : region;
        List<Contact> contacts = new ArrayList<>();
        row.texts("email").stream()
                .flatMap(Contact::several)
                .forEach(mail -> contacts.add(simple("email", mail, Normal.email(mail))));
        row.texts("phone").stream()
                .flatMap(Contact::several)
                .forEach(phone -> contacts.add(phone("phone", phone, country)));
        row.texts("fax").forEach(fax -> contacts.add(phone("fax", fax, country)));
        row.texts("website")
                .forEach(url -> contacts.add(simple("website", url, Normal.email(url))));
        Contact address = address(row);
        if (address != null) {
            contacts.add(address);
        }
        return contacts.stream()
                .filter(contact -> !contact.norm().isEmpty())
                .collect(
                        Collectors.toMap(
                                Contact::key, c -> c, (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    String key() {
        return kind + ":" + norm;
    }

    /** Google writes several values into one cell, parted by " ::: ". */
    private static Stream<String> several(String cell) {
        return Stream.of(cell.split(" ::: ")).map(String::strip).filter(one -> !one.isEmpty());
    }

    private static Contact simple(String kind, String raw, String norm) {
        return new Contact(kind, raw, norm, Map.of());
    }

    private static Contact phone(String kind, String raw, @Nullable String country) {
        return simple(kind, raw, Normal.phone(raw, country).orElseGet(() -> Normal.digits(raw)));
    }

    private static @Nullable Contact address(Row row) {
        if (row.text("street") == null && row.text("postal_code") == null) {
            return null;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : ADDRESS) {
            String value = row.text(part);
            if (value != null) {
                parts.put(part, value);
            }
        }
        String raw = String.join(", ", parts.values());
        return new Contact("address", raw, Normal.text(raw), parts);
    }
}
