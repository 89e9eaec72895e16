/**
 * {@code @name} in what somebody writes tells that colleague, if they may see it; if not, the
 * writer is told at once.
 */
@org.jspecify.annotations.NullMarked
package org.rapportcrm.interaction.mention;
