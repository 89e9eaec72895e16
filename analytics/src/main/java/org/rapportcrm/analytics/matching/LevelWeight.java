package org.rapportcrm.analytics.matching;

/**
 * What one way of agreeing in one field is worth.
 *
 * @param m probability of this agreement among pairs of the same customer
 * @param u probability of this agreement among pairs chosen blindly
 * @param learnedBits log2(m / u)
 * @param bits the same after what people decided; equal to learnedBits where nobody said anything
 */
public record LevelWeight(
        Field field, Agreement agreement, double m, double u, double learnedBits, double bits) {}
