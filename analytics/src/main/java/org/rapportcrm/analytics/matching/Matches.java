package org.rapportcrm.analytics.matching;

import java.util.List;

/**
 * What a run found.
 *
 * @param pairs those from the review threshold on and the vetoed ones among them, by first and
 *     second position
 * @param clusters groups of two or more positions that are one customer, ascending, by their first
 * @param comparisons pairs that were compared
 * @param left records that share so much with so many others that they were not compared with all
 *     of these: the bound of comparisons forbids it
 * @param possible pairs that there are: n (n - 1) / 2
 */
public record Matches(
        List<ScoredPair> pairs,
        List<List<Integer>> clusters,
        long comparisons,
        int left,
        long possible) {
    public Matches {
        pairs = List.copyOf(pairs);
        clusters = List.copyOf(clusters);
    }
}
