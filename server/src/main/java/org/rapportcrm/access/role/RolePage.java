package org.rapportcrm.access.role;

/** One role and its rights. */
public record RolePage(RoleRow row, Matrix matrix, FieldRights fields) {
    public boolean canBeDeleted() {
        return !row.isBuiltIn() && row.users() == 0;
    }
}
