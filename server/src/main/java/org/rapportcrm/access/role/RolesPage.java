package org.rapportcrm.access.role;

import java.util.List;
import org.rapportcrm.access.NameForm;
import org.rapportcrm.web.FormErrors;

/** All roles, and the form for one more. */
public record RolesPage(List<RoleRow> roles, NameForm form, FormErrors errors) {}
