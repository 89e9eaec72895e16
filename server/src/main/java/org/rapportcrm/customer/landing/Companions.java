package org.rapportcrm.customer.landing;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;
import static org.rapportcrm.customer.db.Tables.RELATIONSHIP;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Row;
import org.springframework.stereotype.Component;

/**
 * Customers whom a row brings along by name: the employer of a person, the contact person of an
 * organization. Each becomes a customer, joined by "works for". An employer is found again by its
 * exact name within the source, a contact person by the name within the organization.
 */
@Component
class Companions {
    private final DSLContext db;
    private final LandingCustomers customers;
    private final Employments employments;

    Companions(DSLContext db, LandingCustomers customers, Employments employments) {
        this.db = db;
        this.customers = customers;
        this.employments = employments;
    }

    /** A name beside the customer of a row, and under which key it is found again. */
    private record Companion(Row row, UUID customer, String name, Object key) {}

    void bring(Landing landing, List<Outcome> outcomes) {
        List<Companion> employers = new ArrayList<>();
        List<Companion> contacts = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            UUID customer = outcomes.get(i).customerId();
            Row row = landing.rows().get(i);
            String employer = beside(row, "organization");
            String contact = beside(row, "contact_name");
            if (customer != null && employer != null) {
                employers.add(new Companion(row, customer, employer, Normal.text(employer)));
            }
            if (customer != null && contact != null) {
                contacts.add(
                        new Companion(row, customer, contact, key(customer, Normal.text(contact))));
            }
        }
        bringEmployers(landing, employers);
        bringContacts(landing, contacts);
    }

    /** The name in that field, unless it is the row's own. */
    private static @Nullable String beside(Row row, String field) {
        String other = row.text(field);
        boolean named = row.has("name") || row.has("given_name") || row.has("family_name");
        if (other == null || !named || Normal.text(other).isEmpty()) {
            return null;
        }
        String own = row.text("name");
        return own != null && Normal.text(own).equals(Normal.text(other)) ? null : other;
    }

    private void bringEmployers(Landing landing, List<Companion> employers) {
        if (employers.isEmpty()) {
            return;
        }
        Map<Object, UUID> known = organizations(landing.origin().source(), employers);
        Map<Object, UUID> ids = landNew(landing, employers, known, "organization");
        employments.add(
                landing.author(),
                employers.stream()
                        .map(one ->
                                Employments.of(
                                        one.customer(), ids.get(one.key()), one.row(), "job_title"))
                        .toList());
    }

    private void bringContacts(Landing landing, List<Companion> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        Map<Object, UUID> known = people(contacts);
        Map<Object, UUID> ids = landNew(landing, contacts, known, "person");
        employments.add(
                landing.author(),
                contacts.stream()
                        .map(one ->
                                Employments.of(
                                        ids.get(one.key()),
                                        one.customer(),
                                        one.row(),
                                        "contact_title"))
                        .toList());
    }

    private Map<Object, UUID> landNew(
            Landing landing, List<Companion> companions, Map<Object, UUID> known, String kind) {
        Map<Object, Row> rows = new LinkedHashMap<>();
        for (Companion one : companions) {
            if (!known.containsKey(one.key())) {
                rows.computeIfAbsent(one.key(), _ -> row(one, kind));
            }
        }
        List<Outcome> landed =
                customers.land(
                        new Landing(
                                landing.author(), landing.origin(), List.copyOf(rows.values())));
        Map<Object, UUID> ids = new HashMap<>(known);
        int next = 0;
        for (Object key : rows.keySet()) {
            ids.put(key, landed.get(next++).customerId());
        }
        return ids;
    }

    private static Row row(Companion one, String kind) {
        Map<String, Object> values = new HashMap<>(Map.of("name", one.name(), "kind", kind));
        String title = one.row().text("contact_title");
        if (kind.equals("person") && title != null) {
            values.put("job_title", title);
        }
        return new Row(one.row().sourceRecord(), null, values);
    }

    private Map<Object, UUID> organizations(UUID source, List<Companion> employers) {
        Object[] names = employers.stream().map(Companion::key).distinct().toArray(String[]::new);
        Map<Object, UUID> found = new HashMap<>();
        db.select(CUSTOMER_.NAME_KEY, CUSTOMER_.ID)
                .from(CUSTOMER_)
                .where(CUSTOMER_.FIRST_SOURCE_ID.eq(source), CUSTOMER_.DELETED_AT.isNull())
                .and(CUSTOMER_.KIND.eq("organization"))
                .and("name_key = any({0})", (Object) names)
                .orderBy(CUSTOMER_.ID)
                .forEach(row -> found.putIfAbsent(row.value1(), row.value2()));
        return found;
    }

    private Map<Object, UUID> people(List<Companion> contacts) {
        UUID[] organizations =
                contacts.stream().map(Companion::customer).distinct().toArray(UUID[]::new);
        Map<Object, UUID> found = new HashMap<>();
        db.select(RELATIONSHIP.TO_ID, CUSTOMER_.NAME_KEY, CUSTOMER_.ID)
                .from(RELATIONSHIP)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(RELATIONSHIP.FROM_ID))
                .where(RELATIONSHIP.KIND.eq(Employments.KIND), CUSTOMER_.DELETED_AT.isNull())
                .and("to_id = any({0})", (Object) organizations)
                .orderBy(CUSTOMER_.ID)
                .forEach(row -> found.putIfAbsent(key(row.value1(), row.value2()), row.value3()));
        return found;
    }

    private static List<Object> key(UUID organization, String nameKey) {
        return List.of(organization, nameKey);
    }
}
