package org.rapportcrm.identity.match;

/**
 * What one field says about whether two customers are one.
 *
 * @param field of {@link Subjects#SCHEMA}, such as "email"
 * @param agreement how far the two agree there, in the kernel's words
 * @param bits what that is worth: what speaks for it is above zero, what speaks against it below
 * @param rarity the part of {@code bits} that comes from how rare the value is
 * @param vetoes whether the field differs and must not
 */
public record Evidence(
        String field, String agreement, double bits, double rarity, boolean vetoes) {}
