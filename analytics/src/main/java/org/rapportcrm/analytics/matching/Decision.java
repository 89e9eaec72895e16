package org.rapportcrm.analytics.matching;

import java.util.List;

/**
 * What a person said of one pair, reduced to what a model learns from: how the fields agreed, never
 * their values.
 *
 * @param agreements one for each field of the schema, in its order
 * @param restBits the part of the pair's total that decisions don't move: prior, rareness of
 *     values, household
 * @param same true for the same customer; false for different ones, of one household or not
 */
public record Decision(List<Agreement> agreements, double restBits, boolean same) {
    public Decision {
        agreements = List.copyOf(agreements);
    }
}
