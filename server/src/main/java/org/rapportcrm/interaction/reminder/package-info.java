/** Remind me if: of any record, at a time, unless something has happened by then. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.interaction.reminder;
