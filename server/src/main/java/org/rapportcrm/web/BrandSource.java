package org.rapportcrm.web;

/** Knows whose pages these are. One bean at most; without one they are ours. */
public interface BrandSource {
    /** Never fails: pages that tell of a failure have a brand, too. */
    Brand brand();
}
