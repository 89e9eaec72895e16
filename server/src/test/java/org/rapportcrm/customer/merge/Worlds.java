package org.rapportcrm.customer.merge;

import static org.jooq.impl.DSL.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.Staff;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Referring;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;

/**
 * Small worlds of customers who have much in common, with all that may stand around them; no world
 * has to do with another.
 */
final class Worlds {
    static final int SIZE = 6;
    private static final List<String> CITIES = List.of("Wien", "Graz", "Linz");
    private static final List<String> FAMILIES = List.of("Berger", "Novak", "Horvath");

    private final DSLContext db;
    private final RecordTypes types;
    private final Random random;
    private final List<List<UUID>> worlds = new ArrayList<>();

    Worlds(DSLContext db, RecordTypes types, long seed) {
        this.db = db;
        this.types = types;
        this.random = new Random(seed);
    }

    List<List<UUID>> make(int count) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count * SIZE; i++) {
            rows.add(Row.typed(person()));
        }
        List<UUID> all = land(rows);
        for (int i = 0; i < count; i++) {
            worlds.add(List.copyOf(all.subList(i * SIZE, (i + 1) * SIZE)));
        }
        marks();
        surroundings();
        return worlds;
    }

    List<UUID> land(List<Row> rows) {
        return types
                .get("customer")
                .land(
                        new Landing(
                                Author.of(Staff.ANNA),
                                Origin.byHand(Staff.ANNA),
                                List.copyOf(rows)))
                .stream()
                .map(outcome -> Objects.requireNonNull(outcome.recordId()))
                .toList();
    }

    private Map<String, Object> person() {
        Map<String, Object> values = new HashMap<>();
        values.put("given_name", "Person" + random.nextInt(1_000_000));
        values.put("family_name", one(FAMILIES));
        values.put("email", List.of(mail(), mail()));
        values.put("phone", "+4366012345" + random.nextInt(4));
        maybe(values, "city", one(CITIES));
        maybe(values, "job_title", "Title " + random.nextInt(3));
        maybe(values, "birthday", LocalDate.of(1980, 1 + random.nextInt(3), 1));
        maybe(values, "roles", List.of(one(List.of("supplier", "partner"))));
        maybe(values, "note", "Note " + random.nextInt(3));
        maybe(values, "tags", List.of(one(List.of("vip", "late")), "tag " + random.nextInt(3)));
        maybe(values, "interests", List.of(one(List.of("sailing", "tea", "Tea"))));
        return values;
    }

    private String mail() {
        return "m" + random.nextInt(5) + "@example.com";
    }

    private void maybe(Map<String, Object> values, String field, Object value) {
        if (random.nextInt(3) > 0) {
            values.put(field, value);
        }
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /** Some asked for silence, some addresses bounce, some were in contact. */
    private void marks() {
        db.execute("select setseed(0.5)");
        db.execute(
                """
                update customer.contact_point set do_not_contact = random() < 0.2,
                    invalid_since = case when random() < 0.2 then '2026-01-02'::timestamptz + random() * interval '100 days' end\
                """);
        db.execute(
                """
                update customer.customer set last_contact_at = '2026-02-03'::timestamptz + random() * interval '100 days'
                where random() < 0.5\
                """);
    }

    private void surroundings() {
        for (List<UUID> world : worlds) {
            for (UUID customer : world) {
                for (UUID other : List.of(one(world), one(world))) {
                    if (!other.equals(customer)) {
                        tie(customer, other);
                    }
                }
            }
            order(one(world));
            order(one(world));
            happened(one(world), one(world));
            sold(one(world), world);
            complained(one(world), one(world));
            world.forEach(this::marked);
        }
    }

    private void tie(UUID from, UUID to) {
        db.execute(
                """
                insert into customer.relationship (id, from_id, to_id, kind, created_at) values ({0}, {1}, {2}, {3}, now())
                on conflict do nothing\
                """,
                UuidV7.next(), from, to, one(List.of("knows", "works_for")));
    }

    void order(UUID customer) {
        db.execute(
                """
                insert into commerce.customer_order (id, source_id, number, kind, customer_id, ordered_at, currency, total,
                    line_count, created_at)
                values ({0}, {1}, {2}, 'sale', {3}, now(), 'EUR', {4}, 0, now())\
                """,
                UuidV7.next(),
                new UUID(0, 1),
                UuidV7.next().toString(),
                customer,
                random.nextInt(500));
    }

    private void happened(UUID customer, UUID witness) {
        UUID id = UuidV7.next();
        db.execute(
                """
                insert into interaction.interaction (id, customer_id, occurred_at, kind, created_at)
                values ({0}, {1}, '2026-03-04', 'note', now())\
                """,
                id, customer);
        db.execute(
                """
                insert into interaction.participant (interaction_id, occurred_at, place, side, customer_id)
                values ({0}, '2026-03-04', 1, 'them', {1})\
                """,
                id, witness);
        db.execute(
                """
                insert into interaction.pin (customer_id, interaction_id, occurred_at, pinned_by, pinned_at)
                values ({0}, {1}, '2026-03-04', {2}, now())\
                """,
                customer, id, Staff.ANNA.id());
        db.execute(
                """
                insert into interaction.task (id, customer_id, kind, title, due_at, whole_day, assignee_id, user_id, created_at)
                values ({0}, {1}, 'call', 'Call', now(), true, {2}, {2}, now())\
                """,
                UuidV7.next(), witness, Staff.ANNA.id());
    }

    private void sold(UUID customer, List<UUID> world) {
        UUID id = UuidV7.next();
        db.execute(
                """
                insert into sales.opportunity (id, created_at, updated_at, name, customer_id, pipeline_id, stage_id, stage_since,
                    status, currency)
                values ({0}, now(), now(), 'Deal', {1}, '00000000-0000-7000-8000-000000000101',
                    '00000000-0000-7000-8000-000000000111', now(), 'open', 'EUR')\
                """,
                id, customer);
        for (UUID person : world.subList(0, 3)) {
            db.execute(
                    """
                    insert into sales.opportunity_person (opportunity_id, customer_id, role, created_at)
                    values ({0}, {1}, 'buyer', now())\
                    """,
                    id, person);
        }
    }

    private void complained(UUID customer, UUID reporter) {
        db.execute(
                """
                insert into care.service_case (id, created_at, updated_at, subject, customer_id, reporter_id, priority, status_id,
                    state, status_since, opened_at, reopened)
                values ({0}, now(), now(), 'Late', {1}, {2}, 'normal', '00000000-0000-7000-8000-000000000201', 'open', now(), now(), 0)\
                """,
                UuidV7.next(), customer, reporter);
    }

    private void marked(UUID customer) {
        UUID user = random.nextBoolean() ? Staff.ANNA.id() : Staff.BEN.id();
        db.execute(
                "insert into record.favorite (user_id, kind, record_id, place) values ({0}, 'customer', {1}, 1)",
                user, customer);
        db.execute(
                "insert into record.recent (user_id, kind, record_id, opened_at) values ({0}, 'customer', {1}, now())",
                user, customer);
    }

    /** Everything that refers to customers, and they themselves, as text; by where it stands. */
    Map<String, List<String>> everything(List<Referring> referring) {
        Map<String, List<String>> all = new TreeMap<>();
        for (Referring one : referring) {
            all.put(
                    one.place(),
                    texts(
                            "select (to_jsonb(t) - 'updated_at' - 'version')::text from {0} t order by 1",
                            one.table()));
        }
        for (String table : List.of("commerce.customer_summary", "customer.given")) {
            all.put(table, texts("select to_jsonb(t)::text from {0} t order by 1", table));
        }
        all.put(
                "care.open_cases",
                texts(
                        "select to_jsonb(t)::text from {0} t where cases <> 0 order by 1",
                        "care.open_cases"));
        all.put(
                "customer.search_token",
                texts(
                        "select customer_id || ' ' || token from {0} order by 1",
                        "customer.search_token"));
        all.put(
                "customer.customer",
                texts(
                        "select (to_jsonb(t) - 'updated_at' - 'version')::text from {0} t order by 1",
                        "customer.customer"));
        return all;
    }

    private List<String> texts(String query, String table) {
        return db.fetch(query, sql(table)).into(String.class);
    }
}
