package org.rapportcrm.testing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the file of a web shop as shops send them: buyers missing, cancellations, stock
 * corrections, bad debt, the same line twice, lines of one invoice apart, one product under several
 * descriptions. The same seed makes the same file.
 */
public final class DirtyShop {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String[] COUNTRIES = {"United Kingdom", "Netherlands", "EIRE", "Germany"};
    public static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private int invoice = 536_000;

    private DirtyShop(long seed) {
        random = new Random(seed);
    }

    /** At least {@code count} data lines, without the header. */
    public static List<String> lines(long seed, int count) {
        DirtyShop shop = new DirtyShop(seed);
        while (shop.lines.size() < count) {
            shop.anything();
        }
        return List.copyOf(shop.lines.subList(0, count));
    }

    public static Path gzip(Path file, List<String> lines) {
        try (var out =
                new PrintWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)),
                        false,
                        StandardCharsets.UTF_8)) {
            out.println(HEADER);
            lines.forEach(out::println);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return file;
    }

    private void anything() {
        switch (random.nextInt(40)) {
            case 0 -> stockCorrection();
            case 1 -> badDebt();
            case 2 -> cancellation();
            case 3, 4, 5 -> sale("");
            default -> sale(buyer());
        }
    }

    private void sale(String buyer) {
        invoice++;
        String at = TIME.format(LocalDateTime.of(2011, 1, 1, 8, 0).plusMinutes(invoice % 500_000));
        String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            String line =
                    line(
                            "" + invoice,
                            product(),
                            1 + random.nextInt(24),
                            at,
                            price(),
                            buyer,
                            country);
            lines.add(line);
            if (random.nextInt(60) == 0) {
                lines.add(line);
            }
        }
        if (random.nextInt(30) == 0 && lines.size() > 40) {
            // a line of this invoice that stands among those of others
            lines.add(
                    lines.size() - 25,
                    line("" + invoice, product(), 2, at, price(), buyer, country));
        }
    }

    private void cancellation() {
        invoice++;
        lines.add(
                line(
                        "C" + invoice,
                        product(),
                        -(1 + random.nextInt(5)),
                        "2011-06-01 10:00:00",
                        price(),
                        buyer(),
                        "Germany"));
    }

    private void stockCorrection() {
        invoice++;
        lines.add(
                invoice
                        + ",22423,damaged,"
                        + -random.nextInt(1, 90)
                        + ",2011-05-05 09:00:00,0.0,,United Kingdom");
    }

    private void badDebt() {
        invoice++;
        lines.add(
                "A"
                        + invoice
                        + ",B,Adjust bad debt,1,2011-08-12 14:50:00,-1106.06,,United Kingdom");
    }

    private static String line(
            String invoice,
            String product,
            int quantity,
            String at,
            String price,
            String buyer,
            String country) {
        return String.join(",", invoice, product, "" + quantity, at, price, buyer, country);
    }

    private String buyer() {
        return (12_300 + random.nextInt(180)) + ".0";
    }

    private String price() {
        return random.nextInt(80) == 0
                ? "0.0"
                : random.nextInt(1, 20) + "." + random.nextInt(10) + "5";
    }

    private String product() {
        int number = random.nextInt(120);
        String description =
                switch (random.nextInt(25)) {
                    case 0 -> "\"CAKE STAND, 3 TIER \"\"REGENCY\"\" " + number + "\"";
                    case 1 -> " CAFÉ SIGN " + number + " ";
                    default -> "T-LIGHT HOLDER " + number;
                };
        return (22_000 + number) + (number % 7 == 0 ? "A" : "") + "," + description;
    }
}
