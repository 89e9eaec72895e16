package org.rapportcrm.access.department;

import java.util.List;
import org.rapportcrm.access.NameForm;
import org.rapportcrm.web.FormErrors;

/** All departments, and the form for one more. */
public record DepartmentsPage(List<DepartmentRow> departments, NameForm form, FormErrors errors) {}
