package org.rapportcrm.identity.review;

import java.util.Locale;
import org.rapportcrm.identity.match.Signed;
import org.rapportcrm.web.Words;

/**
 * What one field is worth, as a bar from the middle: to the right what speaks for it, to the left
 * what speaks against.
 *
 * @param bits the figure that all bars add up to the weight of the whole
 * @param agreement how the two agree there, in the reader's words; empty where it is no field
 */
public record Bar(double bits, String agreement) {
    private static final double MIDDLE = 60;
    private static final double WIDEST = 57;

    /** Beyond, a bar is as long as can be: the figure beside it tells the rest. */
    private static final double MOST = 16;

    public boolean isFor() {
        return bits > 0;
    }

    public boolean isNothing() {
        return Math.abs(bits) < 0.05;
    }

    public String x() {
        return number(isFor() ? MIDDLE : MIDDLE - length());
    }

    public String width() {
        return number(length());
    }

    public String label(Words words) {
        return agreement.isEmpty() ? text(words) : agreement + ", " + text(words);
    }

    public String text(Words words) {
        return Signed.text(bits, words);
    }

    private double length() {
        return Math.min(Math.abs(bits), MOST) / MOST * WIDEST;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
