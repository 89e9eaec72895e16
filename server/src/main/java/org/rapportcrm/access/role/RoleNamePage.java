package org.rapportcrm.access.role;

import org.rapportcrm.web.FormErrors;

/** A new name for a role that was refused. */
public record RoleNamePage(RoleRow row, String name, FormErrors errors) {}
