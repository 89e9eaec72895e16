package org.rapportcrm.oracle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;

/**
 * What people of Calder Coffee work on: of each kind one record of everybody beside each caller.
 * The caller may see the customer of every interaction, promise, need and task, so that the record
 * alone decides.
 */
final class Records {
    private static final Map<String, String> KINDS =
            Map.of("activities", "task", "opportunities", "opportunity");

    private final DSLContext db;
    private final Company company;
    private final Customers customers;
    private final CustomerEdits edits;
    private final CommonRecords common;
    private final Opportunities opportunities;
    private final Map<String, UUID> made = new HashMap<>();

    Records(
            DSLContext db,
            Company company,
            Customers customers,
            CustomerEdits edits,
            CommonRecords common) {
        this.db = db;
        this.company = company;
        this.customers = customers;
        this.edits = edits;
        this.common = common;
        opportunities = new Opportunities(db);
    }

    /** What stands in the path for it. */
    String id(Named named, Caller caller, Whose whose) {
        if (whose == Whose.NOBODYS) {
            return named == Named.CUSTOMER_NUMBER ? "C-900000000" : new UUID(7, 7).toString();
        }
        return switch (named) {
            case CUSTOMER -> customer(caller, whose).toString();
            case CUSTOMER_NUMBER -> "C-" + number(customer(caller, whose));
            case DUPLICATE -> duplicate(caller, whose).toString();
            case INTERACTION, PROMISE, REQUIREMENT, TASK, DUE, ORDER, OPPORTUNITY, CASE ->
                    worked(named, caller, whose).toString();
            default -> common.id(named, caller, whose);
        };
    }

    /** Views belong to the list of their kind. */
    String viewOf(String plural, Caller caller, Whose whose) {
        String id = id(Named.VIEW, caller, whose);
        String kind = KINDS.getOrDefault(plural, plural.replaceFirst("s$", ""));
        db.execute("update record.view set kind = {0} where id = {1}::uuid", kind, id);
        return id;
    }

    private UUID duplicate(Caller caller, Whose whose) {
        UUID customer = customer(caller, whose);
        return made.computeIfAbsent(
                "twin of " + customer,
                _ -> {
                    UUID id = UuidV7.next();
                    UUID twin = customer("Twin of " + whose, "person", caller, whose);
                    new Duplicates(db).add(id, customer, twin);
                    return id;
                });
    }

    private UUID worked(Named named, Caller caller, Whose whose) {
        String key = named + " " + caller + whose;
        UUID there = made.get(key);
        if (there == null) {
            there = work(named, caller, whose);
            made.put(key, there);
        }
        return there;
    }

    /** Of the customer that the caller names, in a path with both. */
    String part(String variable, Caller caller, Whose whose) {
        if (whose == Whose.NOBODYS) {
            return new UUID(7, 7).toString();
        }
        String table = variable.equals("point") ? "contact_point" : "relationship";
        String column = variable.equals("point") ? "customer_id" : "from_id";
        return String.valueOf(
                db.fetchValue(
                        "select id from customer." + table + " where " + column + " = {0} limit 1",
                        customer(caller, whose)));
    }

    /** Position of a change of that customer, which can be taken back. */
    long change(Caller caller, Whose whose) {
        return whose == Whose.NOBODYS ? 1 : edits.newestChange(customer(caller, whose));
    }

    UUID customer(Caller caller, Whose whose) {
        String key = whose == Whose.OWN ? "customer " + caller.id() : "customer " + whose;
        UUID there = made.get(key);
        if (there == null) {
            there = pair(whose == Whose.OWN ? caller.name() : whose.name(), caller, whose);
            made.put(key, there);
        }
        return there;
    }

    /** Who is behind it, as the rules of its kind know them. */
    UUID user(Caller caller, Whose whose) {
        return switch (whose) {
            case OWN -> caller.id();
            case A_TEAMMATES -> company.tom;
            case OF_THE_DEPARTMENT -> company.dora;
            case A_STRANGERS, NOBODYS -> company.frank;
        };
    }

    private @Nullable UUID department(Whose whose) {
        return switch (whose) {
            case OF_THE_DEPARTMENT -> company.service;
            case A_STRANGERS -> company.legal;
            default -> null;
        };
    }

    private @Nullable UUID team(Whose whose) {
        return whose == Whose.A_TEAMMATES ? company.team : null;
    }

    /** Position of a change of that record, which can be taken back. */
    long changeOf(Named named, Caller caller, Whose whose) {
        return whose == Whose.NOBODYS
                ? 1
                : opportunities.change(UUID.fromString(id(named, caller, whose)));
    }

    /** A person and the business for which they work. */
    private UUID pair(String name, Caller caller, Whose whose) {
        UUID person = customer("Person of " + name, "person", caller, whose);
        UUID business = customer("Business of " + name, "organization", caller, whose);
        db.execute(
                """
                insert into customer.relationship (id, from_id, to_id, kind, created_at)
                values ({0}, {1}, {2}, 'works_for', now())\
                """,
                UuidV7.next(), person, business);
        return person;
    }

    private UUID customer(String name, String kind, Caller caller, Whose whose) {
        UUID id =
                customers.add(
                        "name", name,
                        "kind", kind,
                        "email", UuidV7.next() + "@customer.example");
        db.execute(
                "update customer.customer set owner_id = {1}, team_id = {2}::uuid, department_id = {3}::uuid where id = {0}",
                id, user(caller, whose), team(whose), department(whose));
        edits.change(Author.of(Viewer.house("test")), id, Map.of("city", "Linz"));
        return id;
    }

    private Object number(UUID customer) {
        return requireNonNull(
                db.fetchValue("select number from customer.customer where id = {0}", customer));
    }

    private UUID work(Named kind, Caller caller, Whose whose) {
        UUID id = UuidV7.next();
        UUID customer = customer(caller, Whose.OWN);
        UUID user = user(caller, whose);
        UUID department = department(whose);
        switch (kind) {
            case INTERACTION ->
                    db.execute(
                            """
                            insert into interaction.interaction
                                (id, customer_id, occurred_at, kind, body, user_id, department_id, created_at)
                            values ({0}, {1}, {2}, 'note', 'Said hello', {3}, {4}::uuid, now())\
                            """,
                            id, customer, Instant.parse("2026-05-04T10:00:00Z"), user, department);
            case PROMISE -> promise(id, customer, user, department);
            case REQUIREMENT -> need(id, customer, user, department);
            case TASK, DUE ->
                    db.execute(
                            """
                            insert into interaction.task
                                (id, customer_id, kind, title, due_at, whole_day, assignee_id, user_id, department_id, created_at)
                            values ({0}, {1}, 'task', 'Send samples', now(), true, {2}, {2}, {3}::uuid, now())\
                            """,
                            id, customer, user, department);
            case OPPORTUNITY ->
                    opportunities.add(
                            id, customer, new Opportunities.Ours(user, department, team(whose)));
            case CASE ->
                    new ServiceCases(db)
                            .add(
                                    id,
                                    customer,
                                    new Opportunities.Ours(user, department, team(whose)));
            default -> order(id, customer, user, department);
        }
        return id;
    }

    private void promise(UUID id, UUID customer, UUID user, @Nullable UUID department) {
        db.execute(
                """
                insert into interaction.promise
                    (id, customer_id, text, due_on, user_id, department_id, created_at)
                values ({0}, {1}, 'A new lid', '2027-01-08', {2}, {3}::uuid, now())\
                """,
                id, customer, user, department);
    }

    private void need(UUID id, UUID customer, UUID user, @Nullable UUID department) {
        db.execute(
                """
                insert into interaction.requirement
                    (id, customer_id, text, user_id, department_id, created_at)
                values ({0}, {1}, 'A wider lid', {2}, {3}::uuid, now())\
                """,
                id, customer, user, department);
    }

    private void order(UUID id, UUID customer, UUID user, @Nullable UUID department) {
        db.execute(
                """
                insert into commerce.customer_order
                    (id, source_id, number, kind, customer_id, ordered_at, currency, total, line_count, employee_id, department_id, created_at)
                values ({0}, {1}, {2}, 'sale', {3}, now(), 'EUR', 12.5, 0, {4}, {5}::uuid, now())\
                """,
                id, common.source, id.toString(), customer, user, department);
    }
}
