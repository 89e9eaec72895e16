package org.rapportcrm.journeys;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What a shop's files say about one customer, added up here and not by Rapport.
 *
 * @param favorite the code of the product on which they spent most
 */
record Buyer(
        String number,
        String country,
        BigDecimal bought,
        BigDecimal returned,
        long orders,
        long returns,
        String favorite) {
    private static final Pattern LINE =
            Pattern.compile(
                    "(?<invoice>C?)(?<digits>\\d+),(?<code>[^,]*),.*,(?<quantity>-?\\d+),[^,]*,(?<price>[^,]*),(?<buyer>\\d+)\\.0,(?<country>[^,]*)");

    private record Line(
            String invoice, String code, BigDecimal amount, String buyer, String country) {
        static Line of(MatchResult line) {
            return new Line(
                    line.group("invoice") + line.group("digits"),
                    line.group("code"),
                    new BigDecimal(line.group("quantity"))
                            .multiply(new BigDecimal(line.group("price"))),
                    line.group("buyer"),
                    line.group("country"));
        }

        boolean isReturn() {
            return invoice.startsWith("C");
        }
    }

    /** Whose orders amount to most. */
    static Buyer biggestOf(List<Path> files) {
        Map<String, List<Line>> all =
                files.stream().flatMap(Buyer::lines).collect(groupingBy(Line::buyer));
        return all.values().stream()
                .map(Buyer::of)
                .max(Comparator.comparing(Buyer::bought))
                .orElseThrow();
    }

    private static Buyer of(List<Line> lines) {
        List<Line> sales = lines.stream().filter(Predicate.not(Line::isReturn)).toList();
        List<Line> returns = lines.stream().filter(Line::isReturn).toList();
        return new Buyer(
                lines.getFirst().buyer(),
                lines.getFirst().country(),
                sum(sales),
                sum(returns).negate(),
                invoices(sales),
                invoices(returns),
                favorite(sales));
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long invoices(List<Line> lines) {
        return lines.stream().map(Line::invoice).distinct().count();
    }

    private static String favorite(List<Line> sales) {
        Map<String, BigDecimal> spent =
                sales.stream()
                        .collect(
                                groupingBy(
                                        Line::code,
                                        reducing(BigDecimal.ZERO, Line::amount, BigDecimal::add)));
        return spent.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static Stream<Line> lines(Path file) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .flatMap(line -> LINE.matcher(line).results().map(Line::of))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
