package org.rapportcrm.record.read;

/**
 * How many rows a list has.
 *
 * @param atLeast whether there may be more
 */
public record Count(int rows, boolean atLeast) {
    /** Of those that are seen there are no fewer. */
    Count noFewerThan(int seen) {
        return new Count(Math.max(rows, seen), atLeast);
    }
}
