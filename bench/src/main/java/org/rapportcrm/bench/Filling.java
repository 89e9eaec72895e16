package org.rapportcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a fresh home: customers and orders through the import, as they would come in anywhere, with
 * all that follows from them (words to search, sums, journal); past contacts by SQL.
 */
record Filling(Home home, Path folder) {
    private static final Pattern RATE = Pattern.compile("([\\d,]+) rows/s");
    private static final String CONTACTS =
            """
            insert into interaction.interaction
                (id, customer_id, occurred_at, kind, channel, direction, subject, body, duration_s, created_at)
            select uuidv7(at - clock_timestamp()), customer, at, 'contact',
                (array['telephone', 'email', 'service_desk', 'website', 'store', 'face_to_face'])[1 + chance % 6],
                (array['in', 'out'])[1 + chance % 2],
                'About order ' || chance % 100000, repeat('What was said and agreed. ', 4 + chance % 12), chance % 1800, at
            from (
                select customer.id as customer, abs(hashint8(customer.number * 100 + n)) as chance,
                    timestamptz '2026-11-01 00:00Z' - make_interval(mins => abs(hashint8(customer.number * 100 + n) % 2600000)) as at
                from customer.customer, generate_series(1, 20) n
            ) made
            order by at
            """;

    /** Somebody who may read a thousand of the contacts and of the orders, and all customers. */
    private static final String NARROW =
            """
            insert into access.role (id, name) values ('01890000-0000-7000-8000-00000000be00', 'Bench: own work');
            insert into access.role_grant
                select '01890000-0000-7000-8000-00000000be00', name, 'READ', case name when 'customer' then 'ALL' else 'OWN' end
                from access.kind where name in ('customer', 'interaction', 'task', 'order');
            insert into access.app_user (id, email, name, password_hash, locale, zone, created_at)
                select '01890000-0000-7000-8000-00000000be01', '%s', 'Nils Lindberg', password_hash, locale, zone, now()
                from access.app_user where email = '%s';
            insert into access.user_role
                values ('01890000-0000-7000-8000-00000000be01', '01890000-0000-7000-8000-00000000be00');
            update interaction.interaction set user_id = '01890000-0000-7000-8000-00000000be01'
                where id in (select id from interaction.interaction tablesample system (1) limit 1000);
            update commerce.customer_order set employee_id = '01890000-0000-7000-8000-00000000be01'
                where id in (select id from commerce.customer_order tablesample system (10) limit 1000);
            """;

    static final String NARROW_EMAIL = "nils@bench.example";

    /** Nobody's id in the generated file has a higher number. */
    static final String HIGHEST =
            """
            select coalesce(max(substr(external_id, 2)::int), 0) from customer.external_id
                where external_id ~ '^K[0-9]+$'\
            """;

    /** Rows a second that an import took in. */
    double importCustomers(int first, int count) throws IOException, InterruptedException {
        return bringIn(
                new Generated(first, count).customers(folder.resolve("customers.csv")), "customer");
    }

    double importOrderLines(int first, int count) throws IOException, InterruptedException {
        return bringIn(
                new Generated(first, count).orderLines(folder.resolve("orders.csv")), "order");
    }

    /** False where this Rapport keeps no contacts yet. */
    boolean addContacts() throws IOException, SQLException {
        boolean known =
                home.rows("select to_regclass('interaction.interaction')").getFirst().getFirst()
                        != null;
        if (known) {
            home.execute(CONTACTS);
        }
        return known;
    }

    /** What is measured asks for these, in their order. */
    void choose() throws IOException, SQLException {
        home.execute(
                """
                create schema bench;
                create table bench.sample as
                    select row_number() over (order by number)::int as n, id as customer from customer.customer;
                alter table bench.sample add primary key (n);
                """);
    }

    void addSomebodyWhoSeesLess() throws IOException, SQLException {
        home.execute(NARROW.formatted(NARROW_EMAIL, People.EMAIL));
    }

    private double bringIn(Path file, String kind) throws IOException, InterruptedException {
        return bringIn(file, "Bench", kind);
    }

    double bringIn(Path file, String source, String kind) throws IOException, InterruptedException {
        String output =
                Server.run(
                        home.folder(),
                        "import",
                        "--source",
                        source,
                        "--kind",
                        kind,
                        file.toString());
        Files.delete(file);
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1).replace(",", ""));
    }
}
