package org.rapportcrm.access.user;

import java.util.UUID;

/** Something with a name to choose. */
public record Choice(UUID id, String name) {}
