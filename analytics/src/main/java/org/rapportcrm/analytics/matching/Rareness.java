package org.rapportcrm.analytics.matching;

import java.util.stream.IntStream;
import org.rapportcrm.analytics.matching.value.Rarity;

/**
 * How much more it tells that two records share a rare value than that they share any: weights of
 * rare values by W. E. Winkler, Frequency-Based Matching, 1989.
 */
final class Rareness {
    private static final int EXACT = Agreement.EXACT.ordinal();

    /** How much the rarity of the values counts, by agreement. */
    private static final double[] SHARE_OF_RARENESS = new double[Levels.ALL];

    static {
        for (Agreement agreement : Agreement.values()) {
            SHARE_OF_RARENESS[agreement.ordinal()] =
                    switch (agreement) {
                        case EXACT, REORDERED -> 1;
                        case SPELLING,
                                NICKNAME,
                                TYPO,
                                TRANSPOSED,
                                PART,
                                INITIAL,
                                SOUNDS_ALIKE,
                                SIMILAR ->
                                0.5;
                        case SWAPPED,
                                REMOTE,
                                NEAR,
                                OTHER_NUMBER,
                                SAME_LOCAL_PART,
                                SAME_DOMAIN,
                                DIFFERENT,
                                MISSING ->
                                0;
                    };
        }
    }

    private final float[][] values;
    private final Rarity[] words;

    Rareness(MatchModel model, Records records) {
        int fields = model.schema().size();
        this.values = new float[fields][];
        this.words = new Rarity[fields];
        for (int field = 0; field < fields; field++) {
            Column column = records.column(field);
            Frequencies frequencies = model.frequencies().get(field);
            values[field] = values(column, frequencies, model.weights().u()[field][EXACT]);
            words[field] = words(records, frequencies, column);
        }
    }

    /** In bits, of two who share a value. */
    double of(int field, int value) {
        return values[field][value];
    }

    /** In bits, of two values that agree in some way. */
    double of(int field, int one, int other, int agreement) {
        return Math.min(values[field][one], values[field][other]) * SHARE_OF_RARENESS[agreement];
    }

    Rarity ofWords(int field) {
        return words[field];
    }

    private static float[] values(Column column, Frequencies frequencies, double usual) {
        float[] rare = new float[column.distinct()];
        for (int value = 0; value < rare.length; value++) {
            double share = frequencies.ofValue(column.value(value));
            rare[value] = share == 0 ? 0 : (float) Bits.log2(usual / share);
        }
        return rare;
    }

    private static Rarity words(Records records, Frequencies frequencies, Column column) {
        boolean hasWords =
                IntStream.range(0, column.distinct())
                        .anyMatch(value -> column.value(value).words().length > 0);
        float[] bits = new float[hasWords ? records.words().size() : 0];
        for (int word = 0; word < bits.length; word++) {
            bits[word] =
                    (float)
                            Math.max(
                                    0.1, -Bits.log2(frequencies.ofWord(records.words().get(word))));
        }
        return word -> bits[word.id()];
    }
}
