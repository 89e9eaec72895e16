package org.rapportcrm.care.setup;

import java.util.UUID;

/** Where a case stands, in our own words. */
public record Status(UUID id, String name, State state) {}
