package org.rapportcrm.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** The order lines of an online shop, a file a month, as the data set Online Retail has them. */
final class Shop {
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
    private static final List<String> COUNTRIES = List.of("Netherlands", "France", "Germany");

    private final Random random = new Random(14646);
    private int invoice = 536_365;

    private Shop() {}

    /** Two months that look alike: no buyer, cancellations, corrections, quoted descriptions. */
    static List<Path> lookAlike(Path folder) {
        var shop = new Shop();
        return List.of("2011-10", "2011-11").stream()
                .map(month -> write(folder.resolve("shop-" + month + ".csv.gz"), shop.month(month)))
                .toList();
    }

    /** The real ones, which lie beside the project and never in it; else the test is skipped. */
    static List<Path> real() {
        String data =
                Objects.requireNonNullElse(System.getenv("RAPPORT_DATA"), "../../shared/data");
        Path folder = Path.of(data, "online_retail");
        assumeTrue(
                Files.isDirectory(folder),
                () -> folder + " is not here; RAPPORT_DATA names the folder that holds it");
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv.gz")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> month(String month) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 120; i++) {
            invoice++;
            String time = "%s-%02d %02d:15:00".formatted(month, 1 + i / 5, 8 + i % 10);
            switch (i % 20) {
                case 0 -> lines.add(line("C" + invoice, -1 - random.nextInt(3), time, buyer()));
                case 1 -> lines.add(invoice + ",22423,damaged,-7," + time + ",0.0,,United Kingdom");
                case 2 -> sell(lines, time, ",United Kingdom");
                default -> sell(lines, time, buyer());
            }
        }
        return lines;
    }

    private void sell(List<String> lines, String time, String buyer) {
        for (int i = 0; i < 1 + random.nextInt(9); i++) {
            lines.add(line("" + invoice, 1 + random.nextInt(24), time, buyer));
        }
    }

    private String line(String number, int quantity, String time, String buyer) {
        int product = random.nextInt(40);
        String price = random.nextInt(1, 15) + "." + random.nextInt(10) + "5";
        return "%s,%d,\"CAKE STAND, \"\"REGENCY\"\" %d\",%d,%s,%s,%s"
                .formatted(number, 22_000 + product, product, quantity, time, price, buyer);
    }

    /** Some buy far more often than others. */
    private String buyer() {
        int which = (int) (60 * Math.pow(random.nextDouble(), 3));
        return (14_646 + which) + ".0," + COUNTRIES.get(which % COUNTRIES.size());
    }

    private static Path write(Path file, List<String> lines) {
        try (var out =
                new PrintWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)),
                        false,
                        StandardCharsets.UTF_8)) {
            out.println(HEADER);
            lines.forEach(out::println);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
