package org.rapportcrm.access.role;

/** One role and its rights. */
public record RolePage(RoleRow row, Matrix matrix) {
    public boolean canBeDeleted() {
        return !row.isBuiltIn() && row.users() == 0;
    }
}
