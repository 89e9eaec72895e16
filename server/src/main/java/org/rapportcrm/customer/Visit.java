package org.rapportcrm.customer;

import java.time.Instant;
import java.util.UUID;
import org.rapportcrm.shared.Viewer;

/** Somebody looks at a customer. */
public record Visit(UUID customer, Viewer viewer, Instant at) {}
