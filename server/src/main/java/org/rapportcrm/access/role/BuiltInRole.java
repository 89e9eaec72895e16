package org.rapportcrm.access.role;

import java.util.UUID;

/** Roles that every Rapport has; keep in sync with the migration that creates them. */
public final class BuiltInRole {
    public static final UUID ADMINISTRATOR =
            UUID.fromString("00000000-0000-7000-8000-000000000001");

    private BuiltInRole() {}
}
