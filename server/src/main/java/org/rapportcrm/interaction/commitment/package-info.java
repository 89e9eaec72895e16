/** What other modules have us take on. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.interaction.commitment;
