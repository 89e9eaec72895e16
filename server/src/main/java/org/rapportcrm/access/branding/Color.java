package org.rapportcrm.access.branding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A color of the screen, each part from 0 to 255.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">Contrast ratio</a>
 */
public record Color(int red, int green, int blue) {
    static final Color WHITE = new Color(255, 255, 255);
    static final Color BLACK = new Color(0, 0, 0);
    private static final int FULL = 255;
    private static final Pattern HEX = Pattern.compile("#?([0-9a-fA-F]{6})");

    static Optional<Color> read(String typed) {
        var hex = HEX.matcher(typed.strip());
        if (!hex.matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(hex.group(1), 16);
        return Optional.of(new Color(rgb >> 16, rgb >> 8 & FULL, rgb & FULL));
    }

    static Color of(String hex) {
        return read(hex).orElseThrow();
    }

    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** From 1 (none) to 21. */
    double contrast(Color other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /**
     * @param share of the other one, from 0 to 1
     */
    Color mix(Color other, double share) {
        return new Color(
                mixed(red, other.red, share),
                mixed(green, other.green, share),
                mixed(blue, other.blue, share));
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / (double) FULL;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }
}
