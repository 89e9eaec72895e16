package org.rapportcrm.analytics.matching;

/** What a comparison comes to. */
public enum Outcome {
    SAME,
    /** Between the thresholds: a person should look. */
    UNCERTAIN,
    /** Live or work at one place and share what goes with it, but are not the same. */
    SAME_HOUSEHOLD,
    DIFFERENT,
    /** A strong identifier differs: never joined automatically, whatever the probability. */
    VETOED
}
