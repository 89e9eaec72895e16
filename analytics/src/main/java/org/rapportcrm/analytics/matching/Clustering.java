package org.rapportcrm.analytics.matching;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what pairs join, strongest pair first, but two groups only if their members on the
 * whole agree: a group is one customer, not a chain of neighbors. That is greedy correlation
 * clustering (N. Bansal, A. Blum, S. Chawla, Correlation Clustering, 2004); a veto between any two
 * members keeps their groups apart.
 */
final class Clustering {
    /** Of two large groups, so many pairs are asked. */
    private static final int MOST_ASKED = 400;

    private static final double MOST_BITS = 30;

    private final Scorer scorer;
    private final PairScore pair;
    private final long[] contents;
    private final int[] group;
    private final @Nullable Group[] groups;

    Clustering(Records records, Scorer scorer) {
        this.scorer = scorer;
        this.pair = new PairScore(records.schema().size());
        this.contents = Hash.contents(records);
        this.group = new int[records.size()];
        this.groups = new Group[records.size()];
        Arrays.setAll(group, row -> row);
    }

    List<List<Integer>> of(List<ScoredPair> pairs, double threshold) {
        pairs.stream()
                .filter(scored -> scored.probability() >= threshold && !scored.vetoed())
                .sorted(strongestFirst())
                .forEach(scored -> join(group[scored.first()], group[scored.second()]));
        var clusters = new ArrayList<List<Integer>>();
        for (Group one : groups) {
            if (one != null && one.rows().size() > 1) {
                clusters.add(sorted(one.rows()));
            }
        }
        clusters.sort(Comparator.comparing(List::getFirst));
        return clusters;
    }

    /** Equally strong ones by what the records say, so that where they stand doesn't matter. */
    private Comparator<ScoredPair> strongestFirst() {
        return Comparator.comparingDouble(ScoredPair::bits)
                .reversed()
                .thenComparingLong(pair -> Math.min(ofFirst(pair), ofSecond(pair)))
                .thenComparingLong(pair -> Math.max(ofFirst(pair), ofSecond(pair)))
                .thenComparingInt(ScoredPair::first)
                .thenComparingInt(ScoredPair::second);
    }

    private long ofFirst(ScoredPair pair) {
        return contents[pair.first()];
    }

    private long ofSecond(ScoredPair pair) {
        return contents[pair.second()];
    }

    private static List<Integer> sorted(IntList rows) {
        var list = new ArrayList<Integer>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            list.add(rows.get(i));
        }
        list.sort(Comparator.naturalOrder());
        return list;
    }

    private void join(int one, int other) {
        if (one == other) {
            return;
        }
        boolean turned = comesFirst(other, one);
        int root = turned ? other : one;
        int leaving = turned ? one : other;
        Group kept = groupOf(root);
        Group moved = groupOf(leaving);
        if (vetoed(kept, moved) || !agree(kept.rows(), moved.rows())) {
            return;
        }
        for (int i = 0; i < moved.rows().size(); i++) {
            group[moved.rows().get(i)] = root;
            kept.rows().add(moved.rows().get(i));
        }
        for (int i = 0; i < moved.witnesses().size(); i++) {
            kept.addWitness(moved.witnesses().get(i), scorer);
        }
        groups[leaving] = null;
    }

    /** The larger group keeps its root. */
    private boolean comesFirst(int one, int other) {
        int larger = Integer.compare(groupOf(one).rows().size(), groupOf(other).rows().size());
        return larger > 0 || (larger == 0 && contents[one] < contents[other]);
    }

    private Group groupOf(int root) {
        Group known = groups[root];
        if (known != null) {
            return known;
        }
        var alone = Group.of(root);
        groups[root] = alone;
        return alone;
    }

    private boolean vetoed(Group some, Group others) {
        for (int i = 0; i < some.witnesses().size(); i++) {
            for (int j = 0; j < others.witnesses().size(); j++) {
                if (scorer.vetoes(some.witnesses().get(i), others.witnesses().get(j), pair)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean agree(IntList some, IntList others) {
        long all = (long) some.size() * others.size();
        long step = step(all, others.size());
        double sum = 0;
        for (long i = 0; i < all; i += step) {
            int one = some.get((int) (i / others.size()));
            int other = others.get((int) (i % others.size()));
            scorer.score(one, other, pair);
            sum += opinion();
        }
        return sum > 0;
    }

    /** Has no divisor in common with the rows, or the same few of them would be asked again. */
    static long step(long all, int rows) {
        long step = Math.max(1, all / MOST_ASKED);
        while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(rows)).equals(BigInteger.ONE)) {
            step++;
        }
        return step;
    }

    /**
     * Records that were asked the same things and still have too little in common are different;
     * those of which little is known say little.
     */
    private double opinion() {
        double bits = pair.totalBits();
        if (bits < 0) {
            bits = Math.min(0, bits - scorer.prior() * (1 - scorer.coverage(pair)));
        }
        return Math.clamp(bits, -MOST_BITS, MOST_BITS);
    }

    /**
     * Records found to be one customer.
     *
     * @param witnesses of those that say the same in all vetoing fields, one: all that a veto has
     *     to ask
     */
    private record Group(IntList rows, IntList witnesses) {
        static Group of(int row) {
            var group = new Group(new IntList(2), new IntList(1));
            group.rows.add(row);
            group.witnesses.add(row);
            return group;
        }

        void addWitness(int row, Scorer scorer) {
            for (int i = 0; i < witnesses.size(); i++) {
                if (scorer.sameVetoing(witnesses.get(i), row)) {
                    return;
                }
            }
            witnesses.add(row);
        }
    }
}
