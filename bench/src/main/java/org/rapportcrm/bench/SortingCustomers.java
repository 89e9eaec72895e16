package org.rapportcrm.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Who is who among the customers of a made town, in the product: imported, looked at as they
 * arrive, then all of them once more from nothing, while pages are asked for.
 */
final class SortingCustomers {
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration MEASURE = Duration.ofSeconds(10);
    private static final int AT_ONCE = 5_000;
    private static final long LOOK_AGAIN_MILLIS = 500;

    private static final String BEHIND =
            """
            select count(*) from (
                select 1 from journal.change where position > (
                    select position from journal.reader where name = 'identity') limit 1) left_over
            """;
    private static final String FORGET =
            """
            truncate identity.pair cascade;
            truncate identity.likeness;
            delete from identity.run;
            update identity.threshold set automatic = true;
            """;

    /** Pages of those whom nobody joins. */
    private static final String SAMPLE =
            """
            create table bench.sample as
                select row_number() over (order by number)::int as n, id as customer from customer.customer
                where first_external_id in (select min(id) from bench.truth group by person having count(*) = 1)
                limit 10000
            """;

    private static final String DONE =
            """
            select from identity.run where done_at is not null
                and not exists (select from identity.pair where state = 'sure')
            """;

    /** The import has brought together those who have the same e-mail address already. */
    private static final String SAME =
            """
            select sum(customers * (customers - 1) / 2) from (
                select count(*) as customers from customer.customer
                join bench.truth on truth.id = first_external_id
                where merged_into is null group by person) each_person
            """;

    private static final String FOUND =
            """
            select pair.state, count(*), count(*) filter (where one.person = other.person)
            from identity.pair
            join customer.customer first on first.id = pair.first_id
            join customer.customer second on second.id = pair.second_id
            join bench.truth one on one.id = first.first_external_id
            join bench.truth other on other.id = second.first_external_id
            group by 1 order by 1
            """;

    private final Home home;
    private final Path folder;
    private final TownHall town;

    private SortingCustomers(Path folder, int size) {
        this.home = new Home(folder.resolve("home"));
        this.folder = folder;
        this.town = new TownHall(size);
    }

    /**
     * @param args number of customers; a new folder
     */
    static void main(String[] args) throws Exception {
        new SortingCustomers(Path.of(args[1]), Integer.parseInt(args[0])).run();
    }

    private void run() throws Exception {
        try (Server server = Server.start(home.folder())) {
            String link = server.await("(http://\\S+/setup/\\S+)");
            String address = server.await("Rapport is ready at (http://\\S+)");
            String cookies = People.setUp(link);
            bringIn();
            Load load = new Load(server, URI.create(address).getPort(), cookies);
            Scenario page = Scenario.page(home);
            load.run(page, 16, WARM_UP);
            say("page", load.run(page, 1, MEASURE));
            home.execute(FORGET);
            String same = home.rows(SAME).getFirst().getFirst();
            double seconds = sortOut(address, cookies, load, page);
            System.out.printf(Locale.ROOT, "%,d customers in %.0f s%n", town.size(), seconds);
            System.out.printf("%s pairs of customers are one person%n", same);
            for (List<String> row : home.rows(FOUND)) {
                System.out.printf("%s: %s pairs, %s of them true%n", row.toArray());
            }
        }
    }

    /** From two sources: whoever has two numbers of one source is never joined unasked. */
    private void bringIn() throws Exception {
        List<Path> files = List.of(folder.resolve("north.csv"), folder.resolve("south.csv"));
        int[] entity = town.write(files);
        for (Path file : files) {
            double rows =
                    new Filling(home, folder)
                            .bringIn(file, file.getFileName().toString(), "customer");
            System.out.printf(Locale.ROOT, "imported: %,.0f rows/s%n", rows);
        }
        long begin = System.nanoTime();
        while (!home.rows(BEHIND).getFirst().getFirst().equals("0")) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        System.out.printf(
                Locale.ROOT, "looked at on arrival: %.0f s after the import%n", since(begin));
        home.execute(
                "create schema bench; create table bench.truth (id text primary key, person int)");
        keepTruth(entity);
        home.execute(SAMPLE);
        home.execute("vacuum analyze");
    }

    private void keepTruth(int[] entity) throws Exception {
        try (Connection connection = home.connect();
                PreparedStatement insert =
                        connection.prepareStatement("insert into bench.truth values (?, ?)")) {
            connection.setAutoCommit(false);
            for (int row = 0; row < entity.length; row++) {
                insert.setString(1, "T" + row);
                insert.setInt(2, entity[row]);
                insert.addBatch();
                if (row % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    /** Seconds from asking for it until it is done. */
    private double sortOut(String address, String cookies, Load load, Scenario page)
            throws Exception {
        long begin = System.nanoTime();
        start(address, cookies);
        while (true) {
            say("page meanwhile", load.run(page, 1, MEASURE));
            if (!home.rows(DONE).isEmpty()) {
                return since(begin);
            }
        }
    }

    private static void start(String address, String cookies) throws Exception {
        String token = URLEncoder.encode(People.token(address, cookies), StandardCharsets.UTF_8);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address + "/settings/matching/runs"))
                            .header("Cookie", cookies)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("_csrf=" + token))
                            .build();
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 3) {
                throw new IllegalStateException("the run does not start: " + status);
            }
        }
    }

    private static void say(String what, Figures figures) {
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms, %.0f a second%n",
                what,
                figures.p50(),
                figures.p95(),
                figures.perSecond());
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
