package org.rapportcrm.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small line through values at equal distances, as the points of an SVG of {@value #WIDTH} by
 * {@value #HEIGHT}. Values below zero lie on the base line.
 */
public record Spark(String line, String area) {
    public static final int WIDTH = 300;
    public static final int HEIGHT = 56;
    private static final int TOP = 4;

    public static Spark of(List<BigDecimal> values) {
        double highest =
                Math.max(values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0), 1);
        double step = (double) WIDTH / Math.max(values.size() - 1, 1);
        String line =
                IntStream.range(0, values.size())
                        .mapToObj(i -> point(i * step, values.get(i).doubleValue() / highest))
                        .collect(Collectors.joining(" "));
        return new Spark(line, "0," + HEIGHT + " " + line + " " + WIDTH + "," + HEIGHT);
    }

    private static String point(double x, double share) {
        double y = HEIGHT - Math.max(share, 0) * (HEIGHT - TOP);
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
