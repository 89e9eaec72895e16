package org.rapportcrm.analytics.matching;

/**
 * Estimates m, u and how frequent matches are, without labels: expectation and maximization (A. P.
 * Dempster, N. M. Laird, D. B. Rubin, 1977; for record linkage W. E. Winkler, 1988) over all pairs,
 * of which those that blocking did not bring count as no matches. u comes from pairs chosen
 * blindly, less the matches among them; starting values count as some pairs seen, so that little
 * data does not run away with the model.
 */
final class Estimation {
    private static final int ROUNDS = 25;
    private static final double IMPROBABLE = -20;
    private static final double SETTLED = 0.002;
    private static final double STARTING_PAIRS = 20;

    /** Less probable pairs are many and alike; together they would talk the others over. */
    private static final double PROBABLE = 0.5;

    /** How rare equal values are is known of each by itself. */
    private static final int EXACT = Agreement.EXACT.ordinal();

    private static final double NEVER_SEEN = 0.5;
    private static final double LEAST_SHARE = 1e-9;

    private final Schema schema;
    private final boolean[] together;
    private final Patterns candidates;
    private final Patterns random;
    private final double candidatesOfOne;
    private final double possible;

    /**
     * @param candidates pairs that share a block
     * @param random pairs chosen blindly
     * @param candidatesOfOne how many candidates each of these stands for
     * @param possible number of all pairs
     */
    Estimation(
            Schema schema,
            Patterns candidates,
            Patterns random,
            double candidatesOfOne,
            double possible) {
        this.schema = schema;
        this.together = Households.shared(schema);
        this.candidates = candidates;
        this.random = random;
        this.candidatesOfOne = candidatesOfOne;
        this.possible = possible;
    }

    Weights estimate(Weights start) {
        Weights weights =
                new Weights(
                        start.prior(), start.household(), start.m(), blind(start, start, false));
        for (int round = 0; round < ROUNDS; round++) {
            double before = weights.prior();
            weights = next(start, weights);
            if (Math.abs(weights.prior() - before) < SETTLED) {
                break;
            }
        }
        return new Weights(
                weights.prior(), weights.household(), weights.m(), notTooRare(weights.u()));
    }

    /**
     * What n pairs chosen blindly never showed counts as seen half a time (H. Jeffreys, 1946): that
     * it is much rarer nobody can know. Behind the rounds, since it would teach them nothing.
     */
    private double[][] notTooRare(double[][] u) {
        double least = NEVER_SEEN / (random.size() + 1);
        double[][] known = new double[u.length][];
        for (int field = 0; field < u.length; field++) {
            known[field] = u[field].clone();
            for (int level = 0; level < Levels.ALL; level++) {
                if (level != EXACT && u[field][level] > 0) {
                    known[field][level] = Math.max(least, u[field][level]);
                }
            }
        }
        return known;
    }

    private Weights next(Weights start, Weights now) {
        double[][] bits = now.bits();
        double[][] seen = new double[schema.size()][Levels.ALL];
        double same = 0;
        double shared = 0;
        double[] classes = new double[2];
        for (int pair = 0; pair < candidates.size(); pair++) {
            classes(now, bits, candidates, pair, classes);
            shared += classes[1];
            if (classes[0] < PROBABLE) {
                continue;
            }
            same += classes[0];
            for (int field = 0; field < schema.size(); field++) {
                seen[field][candidates.agreement(pair, field)] += classes[0];
            }
        }
        double matches = Math.max(1, same * candidatesOfOne);
        double households = Math.clamp(shared * candidatesOfOne, matches / 20, matches * 4);
        return new Weights(
                        Bits.log2(matches / possible),
                        Bits.log2(households / possible),
                        shares(seen, start.m(), STARTING_PAIRS),
                        blind(start, now, true))
                .withSwaps();
    }

    private double[][] blind(Weights start, Weights now, boolean withoutMatches) {
        double[][] bits = now.bits();
        double[][] seen = new double[schema.size()][Levels.ALL];
        double[] classes = new double[2];
        for (int pair = 0; pair < random.size(); pair++) {
            if (withoutMatches) {
                classes(now, bits, random, pair, classes);
            }
            for (int field = 0; field < schema.size(); field++) {
                seen[field][random.agreement(pair, field)] += 1 - classes[0];
            }
        }
        return shares(seen, start.u(), STARTING_PAIRS);
    }

    private static double[][] shares(double[][] seen, double[][] start, double weight) {
        double[][] shares = new double[seen.length][Levels.ALL];
        for (int field = 0; field < seen.length; field++) {
            double sum = weight;
            for (int level = 0; level < Levels.ALL; level++) {
                sum += start[field][level] == 0 ? 0 : seen[field][level];
            }
            for (int level = 0; level < Levels.ALL; level++) {
                if (start[field][level] > 0) {
                    double count = seen[field][level] + weight * start[field][level];
                    shares[field][level] = Math.max(LEAST_SHARE, count / sum);
                }
            }
        }
        return shares;
    }

    /** Probability of being the same, and of being of one household. */
    private void classes(
            Weights weights, double[][] learned, Patterns pairs, int pair, double[] into) {
        double same = weights.prior();
        double shared = weights.household();
        for (int field = 0; field < schema.size(); field++) {
            double bits =
                    learned[field][pairs.agreement(pair, field)] + pairs.rareness(pair, field);
            same += bits;
            shared += together[field] ? bits : 0;
        }
        if (same < IMPROBABLE && shared < IMPROBABLE) {
            into[0] = 0;
            into[1] = 0;
            return;
        }
        double likelihood = Bits.pow2(same);
        double likelihoodOfShared = Bits.pow2(shared);
        double sum = likelihood + likelihoodOfShared + 1;
        into[0] = likelihood / sum;
        into[1] = likelihoodOfShared / sum;
    }
}
