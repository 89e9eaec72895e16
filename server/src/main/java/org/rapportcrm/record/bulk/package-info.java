/**
 * Something done to many records at once: at once where they are few, as background work where they
 * are many; with its count, what was refused and why, and the way back.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.record.bulk;
