package org.rapportcrm.access.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {
    @ParameterizedTest
    @CsvSource({"000000, ffffff, 21", "777777, ffffff, 4.48", "8a2b62, ffffff, 8.1"})
    void measuresContrastAsTheGuidelinesDo(String one, String other, double ratio) {
        assertThat(Color.of(one).contrast(Color.of(other))).isCloseTo(ratio, within(0.05));
        assertThat(Color.of(other).contrast(Color.of(one))).isCloseTo(ratio, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8a2b62", "000000", "1d5b9e"})
    void showsAColorThatCanBeReadAsItIs(String chosen) {
        assertThat(Accent.of(Color.of(chosen)).isAsChosen()).isTrue();
    }

    /** Whatever somebody chooses, what is shown passes in both themes. */
    @Test
    void alwaysShowsShadesThatCanBeRead() {
        SplittableRandom random = new SplittableRandom(22);

        for (int i = 0; i < 3_000; i++) {
            Color chosen = new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            Accent accent = Accent.of(chosen);

            passes(accent.light(), Color.of("ffffff"), chosen);
            passes(accent.light(), Color.of("eae5ea"), chosen);
            passes(accent.dark(), Color.of("1b171c"), chosen);
            passes(accent.dark(), Color.of("2f2832"), chosen);
            assertThat(accent.dark().fill().contrast(Color.of("1b171c"))).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void goesNoFurtherFromWhatWasChosenThanItMust() {
        Accent yellow = Accent.of(Color.of("ffd800"));

        assertThat(yellow.isAsChosen()).isFalse();
        assertThat(yellow.light().fill().contrast(Color.WHITE)).isBetween(4.5, 4.7);
        assertThat(yellow.light().mark().contrast(Color.WHITE)).isBetween(3.0, 3.2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#12345", "#1234567", "#12345g", "url(x)"})
    void understandsNothingButSixDigits(String typed) {
        assertThat(Color.read(typed)).isEmpty();
    }

    private static void passes(Accent.Theme theme, Color surface, Color chosen) {
        assertThat(theme.fill().contrast(Color.WHITE)).as("%s", chosen).isGreaterThanOrEqualTo(4.5);
        assertThat(theme.hover().contrast(Color.WHITE)).isGreaterThanOrEqualTo(4.5);
        assertThat(theme.text().contrast(surface)).as("%s", chosen).isGreaterThanOrEqualTo(4.5);
        assertThat(theme.text().contrast(theme.soft()))
                .as("%s", chosen)
                .isGreaterThanOrEqualTo(4.5);
    }
}
