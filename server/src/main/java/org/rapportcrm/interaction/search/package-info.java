/** Interactions and tasks found by the words that they are headed with. */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.interaction.search;
