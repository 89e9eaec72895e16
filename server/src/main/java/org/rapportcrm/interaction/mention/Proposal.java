package org.rapportcrm.interaction.mention;

import java.util.UUID;

/**
 * A colleague who can be mentioned.
 *
 * @param sees whether they may see what is written about the customer: nobody else is told
 */
public record Proposal(UUID id, String name, boolean sees) {}
