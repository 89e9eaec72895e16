/** How well matching does on real sets of others whose truth is known. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.analytics.matching.known;
