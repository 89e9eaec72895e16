/** How fast, and how rightly, a million made people are sorted out: bin/bench matching. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.bench.matching;
