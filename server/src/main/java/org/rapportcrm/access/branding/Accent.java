package org.rapportcrm.access.branding;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shades of one color that both themes need. Each is the nearest to what was chosen that passes
 * WCAG 2.2 AA where it stands: text 4.5, marks and bars 3. Keep in sync with tokens.css.
 */
public record Accent(Color chosen, Theme light, Theme dark) {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;
    private static final int STEPS = 100;

    /** Canvas, surface, sunken, hover, pressed. */
    private static final List<Color> LIGHT =
            colors("f6f4f6", "ffffff", "f4f1f4", "f3f0f3", "eae5ea");

    private static final List<Color> DARK =
            colors("131014", "1b171c", "161217", "252027", "2f2832");

    /**
     * @param fill below white text
     * @param text of links, on every surface
     * @param soft below {@code text}
     */
    public record Theme(Color fill, Color hover, Color text, Color soft, Color line, Color mark) {}

    static Accent of(Color chosen) {
        return new Accent(chosen, light(chosen), dark(chosen));
    }

    /** Whether what is shown is what was chosen. */
    public boolean isAsChosen() {
        return light.fill().equals(chosen);
    }

    String stylesheet() {
        return rule(":root, [data-bs-theme=light]", light) + rule("[data-bs-theme=dark]", dark);
    }

    private static Theme light(Color chosen) {
        Color surface = LIGHT.get(1);
        Color fill = nearest(chosen, color -> passes(color, List.of(Color.WHITE), TEXT));
        Color soft = chosen.mix(surface, 0.9);
        Color text =
                nearest(
                        chosen,
                        color -> passes(color, LIGHT, TEXT) && color.contrast(soft) >= TEXT);
        Color mark = nearest(chosen, color -> passes(color, List.of(surface), MARK));
        return new Theme(
                fill, fill.mix(Color.BLACK, 0.16), text, soft, chosen.mix(surface, 0.65), mark);
    }

    private static Theme dark(Color chosen) {
        Color surface = DARK.get(1);
        Color fill =
                nearest(
                        chosen,
                        color ->
                                passes(color, List.of(Color.WHITE), TEXT)
                                        && color.contrast(surface) >= MARK);
        Color soft = fill.mix(surface, 0.75);
        Color text =
                nearest(chosen, color -> passes(color, DARK, TEXT) && color.contrast(soft) >= TEXT);
        Color mark = nearest(chosen, color -> passes(color, List.of(surface), MARK));
        // lighter is seen better on dark, as long as white can be read on it
        Color brighter = fill.mix(Color.WHITE, 0.05);
        Color hover = brighter.contrast(Color.WHITE) >= TEXT ? brighter : fill;
        return new Theme(fill, hover, text, soft, fill.mix(surface, 0.45), mark);
    }

    private static boolean passes(Color color, List<Color> beside, double least) {
        return beside.stream().allMatch(other -> color.contrast(other) >= least);
    }

    /** Goes towards black and towards white in even steps. */
    private static Color nearest(Color from, Predicate<Color> passes) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> step / (double) STEPS)
                .flatMap(share ->
                        Stream.of(from.mix(Color.BLACK, share), from.mix(Color.WHITE, share)))
                .filter(passes)
                .findFirst()
                .orElseThrow();
    }

    private static String rule(String selector, Theme theme) {
        Color fill = theme.fill();
        return """
        %s {
          --rp-accent: %s; --rp-accent-rgb: %d, %d, %d; --rp-accent-hover: %s; --rp-on-accent: #ffffff;
          --rp-accent-text: %s; --rp-accent-soft: %s; --rp-accent-line: %s; --rp-data-1: %s;
        }
        """
                .formatted(
                        selector,
                        fill.hex(),
                        fill.red(),
                        fill.green(),
                        fill.blue(),
                        theme.hover().hex(),
                        theme.text().hex(),
                        theme.soft().hex(),
                        theme.line().hex(),
                        theme.mark().hex());
    }

    private static List<Color> colors(String... hex) {
        return Stream.of(hex).map(Color::of).toList();
    }
}
