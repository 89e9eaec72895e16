package org.rapportcrm.access.role;

/** A role in the list. */
public record RoleRow(RoleChoice role, boolean everything, boolean secondFactor, int users) {
    public boolean isBuiltIn() {
        return role.code() != null;
    }
}
