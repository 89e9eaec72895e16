/**
 * People who never lived, with duplicates whose truth is known, from a seed: for speed and scale.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.analytics.matching.made;
