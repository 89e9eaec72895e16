package org.rapportcrm.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Files of made-up customers and their orders, the same for the same number. */
final class Generated {
    static final int LINES_OF_ORDER = 5;

    private static final long SEED = 20_261_122;
    private static final int PRODUCTS = 5_000;
    private static final LocalDateTime FIRST_ORDER = LocalDateTime.of(2024, 1, 1, 8, 0);
    private static final int MINUTES = 1_000_000;

    private static final List<String> GIVEN =
            words(
                    "Aiko Amara Ana Anders Anouk Arjun Aylin Ben Bianca Carla Chen Clara Dalia David Elena Emil"
                            + " Farah Felix Greta Hana Henrik Ida Ines Ivan Jack Jana Jonas Julia Kofi Laila Lars Lea"
                            + " Liam Lina Lucia Malik Maria Marta Mateo Mina Nadia Nils Noor Olga Oscar Paula Priya"
                            + " Rosa Samir Sara Sofia Tariq Theo Tomasz Uma Vera Viktor Wanda Yara Zoe");
    private static final List<String> FAMILY_BEGINS =
            words(
                    "Ach Alt Ander Bach Bar Ber Blom Brand Breit Brown Cal Car Cold Dal Der Eber Eck Ender Falk"
                            + " Fern Fisch Gold Green Hal Ham Hart Hell Hoff Holm Jan Kal Kir Klein Koh Lang Lind Mar"
                            + " Mer Mor Neu Nor Ober Ost Pet Ramos Reich Rich Rosen Sand Schwarz Sil Stein Sund Tal"
                            + " Under Vog Wal Weber Wil Win");
    private static final List<String> FAMILY_ENDS =
            words(
                    "a ach adi ano aro bach bauer beck berg burg by dahl dorf er es escu ez feld ford gaard gren"
                            + " hall ham hard hoff horn hurst idis ing ini ka ler ley li mann meier mont more off ova"
                            + " owski quist ram rath ridge rup s sen ski son stad ström tal ton ura ville wald well y");
    private static final List<String> CITIES =
            words(
                    "Vienna Berlin Munich Hamburg Cologne Graz Linz Zurich Basel Bern Leipzig Bremen");
    private static final List<String> BRANCHES =
            words("Coffee Tools Systems Foods Logistics Media Textiles Motors Energy Print");

    private final SplittableRandom random;
    private final int first;
    private final int customers;

    /**
     * @param first number of the first customer; nobody has a higher one yet
     */
    Generated(int first, int customers) {
        this.random = new SplittableRandom(SEED + first);
        this.first = first;
        this.customers = customers;
    }

    Path customers(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "id,kind,first name,last name,name,email,phone,street,postal code,city,"
                            + "country,stage\n");
            for (int i = first; i < first + customers; i++) {
                out.write(customer(i));
            }
        }
        return file;
    }

    /** One order for each customer, in the order of time. */
    Path orderLines(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "order number,order date,customer id,product code,description,quantity,"
                            + "unit price,country\n");
            for (int i = 0; i < customers; i++) {
                LocalDateTime at = FIRST_ORDER.plusMinutes((long) MINUTES * i / customers);
                int customer = first + random.nextInt(customers);
                for (int line = 0; line < LINES_OF_ORDER; line++) {
                    out.write(line(first + i, at, customer));
                }
            }
        }
        return file;
    }

    /** What is typed about people, none twice in any run. */
    Supplier<String> forms() {
        AtomicLong next = new AtomicLong(System.currentTimeMillis() * 1_000);
        return () -> {
            SplittableRandom chance = new SplittableRandom(next.get());
            String given = GIVEN.get(chance.nextInt(GIVEN.size()));
            String family =
                    FAMILY_BEGINS.get(chance.nextInt(FAMILY_BEGINS.size()))
                            + FAMILY_ENDS.get(chance.nextInt(FAMILY_ENDS.size()));
            long number = next.getAndIncrement();
            return "&kind=person&stage=prospect&given_name=%s&family_name=%s&email=%s%d@mail.example&phone=%s&city=%s&country=DE"
                    .formatted(
                            given,
                            URLEncoder.encode(family, StandardCharsets.UTF_8),
                            ascii(given),
                            number,
                            "%2B4930" + (number % 900_000_000 + 100_000_000),
                            CITIES.get(chance.nextInt(CITIES.size())));
        };
    }

    private String customer(int i) {
        String given = one(GIVEN);
        String family = one(FAMILY_BEGINS) + one(FAMILY_ENDS);
        String company = random.nextInt(5) == 0 ? family + " " + one(BRANCHES) : "";
        String host =
                company.isEmpty() ? "gmail.com" : family.toLowerCase(Locale.ROOT) + ".example";
        return String.join(
                        ",",
                        "K" + i,
                        company.isEmpty() ? "person" : "organization",
                        company.isEmpty() ? given : "",
                        company.isEmpty() ? family : "",
                        company,
                        ascii(given + "." + family) + i + "@" + ascii(host),
                        // mobile numbers of Germany; a number coprime to 10^8 keeps them apart
                        "+49 151 %08d".formatted(i * 7919L % 100_000_000),
                        one(FAMILY_BEGINS) + "strasse " + (1 + random.nextInt(120)),
                        Integer.toString(10_000 + random.nextInt(80_000)),
                        one(CITIES),
                        "DE",
                        random.nextInt(3) == 0 ? "prospect" : "active")
                + "\n";
    }

    private String line(int order, LocalDateTime at, int customer) {
        int product = random.nextInt(PRODUCTS);
        return String.join(
                        ",",
                        "B" + order,
                        at.toString(),
                        "K" + customer,
                        "P" + product,
                        "Product " + product,
                        Integer.toString(1 + random.nextInt(12)),
                        "%d.%02d".formatted(random.nextInt(1, 90), random.nextInt(100)),
                        "DE")
                + "\n";
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String ascii(String text) {
        return text.toLowerCase(Locale.ROOT).replace("ö", "oe");
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
