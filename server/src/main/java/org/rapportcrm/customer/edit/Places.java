package org.rapportcrm.customer.edit;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.access.view.Tables.TEAM_NAME;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.rapportcrm.record.Reason;
import org.springframework.stereotype.Component;

/** Colleagues, teams and departments that a form names: a file may guess them, a form may not. */
@Component
class Places {
    private final DSLContext db;

    Places(DSLContext db) {
        this.db = db;
    }

    /** By field, what there is none of. */
    Map<String, Reason> missing(Map<String, ?> values) {
        Map<String, Reason> missing = new LinkedHashMap<>();
        check(values, "owner", COLLEAGUE, COLLEAGUE.ID, missing);
        check(values, "team", TEAM_NAME, TEAM_NAME.ID, missing);
        check(values, "department", DEPARTMENT_NAME, DEPARTMENT_NAME.ID, missing);
        return missing;
    }

    private void check(
            Map<String, ?> values,
            String field,
            Table<?> table,
            Field<UUID> id,
            Map<String, Reason> missing) {
        Object chosen = values.get(field);
        boolean isThere =
                chosen == null
                        || chosen.equals("")
                        || db.fetchExists(table, id.cast(String.class).eq(chosen.toString()));
        if (!isThere) {
            missing.put(field, Reason.of("customer.rule." + field));
        }
    }
}
