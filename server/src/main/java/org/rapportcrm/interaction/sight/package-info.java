/** Who may read and change what: one answer for interactions, tasks, promises, requirements. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.interaction.sight;
