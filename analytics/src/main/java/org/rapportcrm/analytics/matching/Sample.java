package org.rapportcrm.analytics.matching;

import java.util.Arrays;

/** Chooses the pairs to learn from, by what the records say and not by where they stand. */
final class Sample {
    private static final int ROW_BITS = Integer.numberOfTrailingZeros(Records.MOST);

    private final Scorer scorer;
    private final int fields;
    private final long[] contents;

    Sample(Records records, Scorer scorer) {
        this.scorer = scorer;
        this.fields = records.schema().size();
        this.contents = Hash.contents(records);
    }

    /**
     * @param share of the records whose candidates are taken, 0 to 1
     */
    Patterns candidates(Blocks blocks, double share) {
        var patterns = new Patterns(fields);
        var pair = new PairScore(fields);
        int[] seen = new int[contents.length];
        Arrays.fill(seen, -1);
        for (int row = 0; row < contents.length; row++) {
            if ((Hash.mix(contents[row]) >>> 1) > share * Long.MAX_VALUE) {
                continue;
            }
            int first = row;
            blocks.forEach(
                    row,
                    seen,
                    other -> {
                        if (comesFirst(first, other)) {
                            scorer.score(first, other, pair);
                            patterns.add(pair);
                        }
                    });
        }
        return patterns;
    }

    /** Which of two records brings the pair in: the same one in whatever order they stand. */
    private boolean comesFirst(int one, int other) {
        return contents[one] < contents[other] || (contents[one] == contents[other] && one < other);
    }

    Patterns random(int most) {
        int count = contents.length;
        var patterns = new Patterns(fields);
        var pair = new PairScore(fields);
        if ((long) count * (count - 1) / 2 <= most) {
            for (int one = 0; one < count; one++) {
                for (int other = one + 1; other < count; other++) {
                    scorer.score(one, other, pair);
                    patterns.add(pair);
                }
            }
            return patterns;
        }
        int[] order = byContents();
        int partners = Math.max(1, most / count);
        for (int i = 0; i < Math.min(most, count); i++) {
            for (int partner = 1; partner <= partners; partner++) {
                int j = (int) ((i + (long) count * partner / (partners + 1)) % count);
                scorer.score(order[i], order[j], pair);
                patterns.add(pair);
            }
        }
        return patterns;
    }

    private int[] byContents() {
        long[] keys = new long[contents.length];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (contents[row] >>> ROW_BITS) << ROW_BITS | row;
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) (key & (1 << ROW_BITS) - 1)).toArray();
    }
}
