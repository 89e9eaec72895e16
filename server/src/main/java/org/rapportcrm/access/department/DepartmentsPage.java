package org.rapportcrm.access.department;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.NameForm;
import org.rapportcrm.web.FormErrors;

/**
 * All departments, each with its form, and the form for one more.
 *
 * @param renamed the department that the form is about; null when it is about a new one
 */
public record DepartmentsPage(
        List<DepartmentRow> departments, @Nullable UUID renamed, NameForm form, FormErrors errors) {

    public String name(DepartmentRow department) {
        return department.id().equals(renamed) ? form.name() : department.name();
    }

    public @Nullable String error(DepartmentRow department) {
        return department.id().equals(renamed) ? errors.of("name") : null;
    }

    public String newName() {
        return renamed == null ? form.name() : "";
    }

    public @Nullable String newError() {
        return renamed == null ? errors.of("name") : null;
    }
}
