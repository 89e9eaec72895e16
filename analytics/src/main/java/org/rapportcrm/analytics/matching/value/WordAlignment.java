package org.rapportcrm.analytics.matching.value;

/**
 * The words of two texts laid beside each other, each with its likest counterpart; rare words count
 * more (soft TF-IDF: Cohen, Ravikumar and Fienberg, A Comparison of String Distance Metrics for
 * Name-Matching Tasks, 2003).
 *
 * @param shared bits of the words that have a counterpart, weighed by how like it is
 * @param first bits of all words of one text
 * @param second bits of all words of the other
 */
record WordAlignment(double shared, double first, double second) {
    /** In longer texts only equal words count: a slip more or less is lost among the others. */
    private static final int FEW = 8;

    private static final int SHORT = 3;
    private static final double SPELLING = 0.97;
    private static final double NICKNAME = 0.9;
    private static final double SLIP = 0.85;
    private static final double SOUND = 0.8;
    private static final double BEGINNING = 0.75;
    private static final double INITIAL = 0.5;

    static WordAlignment of(Word[] some, Word[] others, Rarity rarity) {
        return compare(some, others) > 0
                ? ordered(others, some, rarity)
                : ordered(some, others, rarity);
    }

    /** So that it does not matter which text is which. */
    private static int compare(Word[] some, Word[] others) {
        if (some.length != others.length) {
            return Integer.compare(some.length, others.length);
        }
        for (int i = 0; i < some.length; i++) {
            if (some[i].id() != others[i].id()) {
                return some[i].text().compareTo(others[i].text());
            }
        }
        return 0;
    }

    private static WordAlignment ordered(Word[] some, Word[] others, Rarity rarity) {
        boolean[] taken = new boolean[others.length];
        double[] like = new double[some.length];
        int[] counterpart = new int[some.length];
        takeEqual(some, others, taken, like, counterpart);
        boolean few = some.length <= FEW;
        double shared = 0;
        for (int i = 0; i < some.length; i++) {
            for (int j = 0; few && j < others.length && like[i] < 1; j++) {
                double likeness = taken[j] ? 0 : likeness(some[i], others[j]);
                if (likeness > like[i]) {
                    like[i] = likeness;
                    counterpart[i] = j;
                }
            }
            if (like[i] > 0) {
                taken[counterpart[i]] = true;
                Word other = others[counterpart[i]];
                shared += like[i] * Math.min(rarity.bits(some[i]), rarity.bits(other));
            }
        }
        return new WordAlignment(shared, sum(some, rarity), sum(others, rarity));
    }

    private static void takeEqual(
            Word[] some, Word[] others, boolean[] taken, double[] like, int[] counterpart) {
        for (int i = 0; i < some.length; i++) {
            for (int j = 0; j < others.length; j++) {
                if (!taken[j] && some[i].id() == others[j].id()) {
                    taken[j] = true;
                    like[i] = 1;
                    counterpart[i] = j;
                    break;
                }
            }
        }
    }

    private static double sum(Word[] words, Rarity rarity) {
        double sum = 0;
        for (Word word : words) {
            sum += rarity.bits(word);
        }
        return sum;
    }

    /** Share of all words that have a counterpart, 0 to 1. */
    double likeness() {
        return 2 * shared / (first + second);
    }

    /** Share of the words of the shorter text that have a counterpart, 0 to 1. */
    double containment() {
        return Math.min(1, shared / Math.min(first, second));
    }

    private static double likeness(Word a, Word b) {
        if (a.spelling().equals(b.spelling())) {
            return SPELLING;
        }
        if (a.isFormOf(b)) {
            return NICKNAME;
        }
        if (a.isInitialOf(b) || b.isInitialOf(a)) {
            return INITIAL;
        }
        if (Math.min(a.text().length(), b.text().length()) < SHORT
                || a.sound().isEmpty()
                || b.sound().isEmpty()) {
            return 0;
        }
        if (a.text().length() > SHORT && Similarity.oneSlip(a.text(), b.text())) {
            return SLIP;
        }
        if (a.text().startsWith(b.text()) || b.text().startsWith(a.text())) {
            return BEGINNING;
        }
        return Similarity.jaroWinkler(a.text(), b.text()) >= 0.9 ? SOUND : 0;
    }
}
