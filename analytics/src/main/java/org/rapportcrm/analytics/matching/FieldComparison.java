package org.rapportcrm.analytics.matching;

/**
 * How two records agree in one field, and what that is worth.
 *
 * @param bits match weight: log2 of how much likelier this agreement is between records of the same
 *     customer than between two chosen blindly; negative speaks against; includes frequencyBits
 * @param frequencyBits the part of {@code bits} that comes from how rare the value is: positive for
 *     a rarer value than usual, negative for a more frequent one
 * @param vetoes whether the field differs and must not
 */
public record FieldComparison(
        Field field, Agreement agreement, double bits, double frequencyBits, boolean vetoes) {}
