package org.rapportcrm.analytics.matching;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.rapportcrm.analytics.matching.value.Value;
import org.rapportcrm.analytics.matching.value.Word;
import org.rapportcrm.analytics.matching.value.Words;

/**
 * How frequent the values and words of one field are: the most frequent by name, all others as one.
 *
 * @param values share of the records with a value that have this one, the two in question aside
 * @param otherValue share of any other value
 * @param words share of the records with a value that have this word
 * @param otherWord share of any other word
 */
record Frequencies(
        Map<String, Double> values,
        double otherValue,
        Map<String, Double> words,
        double otherWord) {
    static final Frequencies UNKNOWN = new Frequencies(Map.of(), 0, Map.of(), 0.001);

    private static final int KEPT = 4096;

    /** The question is who else has the value. */
    private static final int THE_PAIR = 2;

    private static final double RAREST = 0.25;

    double ofValue(Value value) {
        return values.getOrDefault(value.normal(), otherValue);
    }

    double ofWord(Word word) {
        return words.getOrDefault(word.text(), otherWord);
    }

    static Frequencies of(Column column, Words words) {
        int[] counts = column.counts();
        int present = column.present();
        int[] ofWords = new int[words.size()];
        for (int value = 0; value < counts.length; value++) {
            for (Word word : column.value(value).words()) {
                ofWords[word.id()] += counts[value];
            }
        }
        var values = new Shares(counts, present);
        var inWords = new Shares(ofWords, present);
        return new Frequencies(
                values.most(index -> column.value(index).normal()),
                values.rest(),
                inWords.most(index -> words.get(index).text()),
                inWords.rest());
    }

    /** Counts as shares. */
    private record Shares(int[] counts, int present) {
        Map<String, Double> most(IntFunction<String> name) {
            var shares = new HashMap<String, Double>();
            int least = least();
            for (int index = 0; index < counts.length; index++) {
                if (counts[index] >= least) {
                    shares.put(name.apply(index), share(counts[index]));
                }
            }
            return Map.copyOf(shares);
        }

        double rest() {
            int least = least();
            double sum = 0;
            double all = 0;
            for (int count : counts) {
                if (count > 0 && count < least) {
                    sum += count * share(count);
                    all += count;
                }
            }
            return all == 0 ? share(1) : sum / all;
        }

        /** From which count on a value is kept by name. */
        private int least() {
            int[] sorted = counts.clone();
            Arrays.sort(sorted);
            return Math.max(2, sorted.length <= KEPT ? 0 : sorted[sorted.length - KEPT] + 1);
        }

        private double share(double count) {
            return Math.max(count - THE_PAIR, RAREST) / Math.max(present - 1, 1);
        }
    }
}
