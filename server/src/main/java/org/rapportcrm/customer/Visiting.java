package org.rapportcrm.customer;

import java.util.UUID;
import org.jooq.Field;
import org.rapportcrm.shared.Viewer;

/**
 * A viewer who will look at customers, one after the other: what the queries of a page know before
 * they are asked.
 *
 * @param customer whoever is looked at
 */
public record Visiting(Viewer viewer, Field<UUID> customer) {}
