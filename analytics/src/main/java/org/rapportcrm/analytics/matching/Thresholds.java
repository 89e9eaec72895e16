package org.rapportcrm.analytics.matching;

/**
 * From which probability on a pair is shown to people, and from which it is joined.
 *
 * @param review 0 to 1
 * @param join 0 to 1, not below {@code review}
 */
public record Thresholds(double review, double join) {
    public static final Thresholds DEFAULT = new Thresholds(0.1, 0.5);

    public Thresholds {
        if (!(0 <= review && review <= join && join <= 1)) {
            throw new IllegalArgumentException("0 <= review <= join <= 1: " + review + ", " + join);
        }
    }
}
