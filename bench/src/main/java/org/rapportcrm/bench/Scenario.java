package org.rapportcrm.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Something that people do all day: requests of one kind.
 *
 * @param paths as many as there is data for
 * @param forms what is sent there, another each time; empty where pages are read
 */
record Scenario(String name, List<String> paths, Supplier<String> forms) {
    static final String PAGE = "360° page";

    private static final String NAMES =
            """
            select substr(split_part(name_key, ' ', 2), 1, 5) from customer.customer
            where length(split_part(name_key, ' ', 2)) >= 5 order by id limit 5000
            """;
    private static final String EMAILS =
            "select norm from customer.contact_point where kind = 'email' order by id limit 5000";
    private static final String LAST_DIGITS =
            """
            select right(norm, 6) from customer.contact_point where kind = 'phone' order by id limit 5000
            """;
    private static final String PLACES =
            """
            select c.id, c.sort_name, to_char(c.last_contact_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            from customer.customer c join bench.sample s on s.customer = c.id order by s.n limit 500
            """;
    private static final String ALL = "select customer from bench.sample order by n";

    private Scenario(String name, List<String> paths) {
        this(name, paths, () -> "");
    }

    /** Each a person whom nobody knows yet. */
    static Scenario creation(String token) {
        Supplier<String> people = new Generated(0, 0).forms();
        return new Scenario(
                "new customer, checked for duplicates",
                List.of("/customers/new"),
                () -> "_csrf=" + token + people.get());
    }

    /** Everybody in an order of their own. */
    Request next(SplittableRandom random) {
        return new Request(paths.get(random.nextInt(paths.size())), forms.get());
    }

    boolean isReading() {
        return forms.get().isEmpty();
    }

    static Scenario page(Home home) throws IOException, SQLException {
        return new Scenario(
                PAGE, column(home, ALL).stream().map(id -> "/customers/" + id).toList());
    }

    static List<Scenario> all(Home home) throws IOException, SQLException {
        return List.of(
                page(home),
                new Scenario("search, part of a name", searches(column(home, NAMES))),
                new Scenario("search, e-mail", searches(column(home, EMAILS))),
                new Scenario("search, last digits", searches(column(home, LAST_DIGITS))),
                new Scenario("list, first page", lists(List.of(List.of()))),
                new Scenario("list, anywhere deep", lists(home.rows(PLACES))));
    }

    /** Evenly from all of them. */
    List<String> some(int count) {
        int step = Math.max(1, paths.size() / count);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < paths.size() && some.size() < count; i += step) {
            some.add(paths.get(i));
        }
        return some;
    }

    private static List<String> searches(List<String> texts) {
        return texts.stream()
                .map(text -> "/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
    }

    /**
     * @param behind id, sort name and last contact of the customer behind whom a page begins; one
     *     row of nothing for first pages
     */
    private static List<String> lists(List<List<String>> behind) {
        List<String> paths = new ArrayList<>();
        for (List<String> row : behind) {
            for (String filter :
                    List.of("", "&filter=stage==prospect", "&filter=kind==organization")) {
                paths.add("/customers?sort=name" + filter + after(row, 1));
                paths.add("/customers?sort=-created_at" + filter + after(row, 0));
                paths.add("/customers?sort=-last_contact_at" + filter + after(row, 2));
            }
        }
        return paths;
    }

    /** As lists write the place of a row: its id, and what it stands by. */
    private static String after(List<String> row, int by) {
        if (row.isEmpty()) {
            return "";
        }
        String place = by == 0 ? row.getFirst() : row.getFirst() + "=" + row.get(by);
        return "&after="
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> column(Home home, String query) throws IOException, SQLException {
        return home.rows(query).stream().map(List::getFirst).toList();
    }
}
