package org.rapportcrm.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that comes out the same for the same seed. Not for use by many threads. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    boolean in(int outOf) {
        return random.nextInt(outOf) == 0;
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** Small numbers often, large ones seldom; the mean is {@code mean}. */
    double skewed(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
