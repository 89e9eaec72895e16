/**
 * What values mean: each kind of field has a value that is read once and tells in which way another
 * agrees with it. Nothing here knows probabilities. Used by the rest of matching only.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.analytics.matching.value;
