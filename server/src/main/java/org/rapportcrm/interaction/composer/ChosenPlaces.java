package org.rapportcrm.interaction.composer;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether there is a colleague and a department as chosen: work for nobody would be lost. */
@Component
class ChosenPlaces {
    private final DSLContext db;

    ChosenPlaces(DSLContext db) {
        this.db = db;
    }

    /** Message keys by field. */
    Map<String, String> problems(ComposerForm form) {
        Map<String, String> problems = new LinkedHashMap<>();
        UUID assignee = form.id("assignee");
        if (form.has("assignee") && !isColleague(assignee)) {
            problems.put("assignee", "interaction.problem.assignee");
        }
        UUID department = form.id("department");
        if (form.has("department") && !isDepartment(department)) {
            problems.put("department", "interaction.problem.department");
        }
        return problems;
    }

    private boolean isColleague(@Nullable UUID id) {
        return db.fetchExists(COLLEAGUE, COLLEAGUE.ID.eq(id), COLLEAGUE.ACTIVE.isTrue());
    }

    private boolean isDepartment(@Nullable UUID id) {
        return db.fetchExists(DEPARTMENT_NAME, DEPARTMENT_NAME.ID.eq(id));
    }
}
