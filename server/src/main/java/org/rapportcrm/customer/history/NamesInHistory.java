package org.rapportcrm.customer.history;

import static org.rapportcrm.access.view.Tables.COLLEAGUE;
import static org.rapportcrm.access.view.Tables.DEPARTMENT_NAME;
import static org.rapportcrm.access.view.Tables.TEAM_NAME;
import static org.rapportcrm.customer.db.Tables.CONTACT_POINT;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** The names behind ids that stand in history, as far as the viewer may know them. */
@Component
class NamesInHistory {
    private final DSLContext db;

    NamesInHistory(DSLContext db) {
        this.db = db;
    }

    Map<UUID, String> of(Set<UUID> ids, Viewer viewer) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            Object array = ids.toArray(UUID[]::new);
            db.select(COLLEAGUE.ID, COLLEAGUE.NAME)
                    .from(COLLEAGUE)
                    .where("id = any({0})", array)
                    .unionAll(
                            db.select(TEAM_NAME.ID, TEAM_NAME.NAME)
                                    .from(TEAM_NAME)
                                    .where("id = any({0})", array))
                    .unionAll(
                            db.select(DEPARTMENT_NAME.ID, DEPARTMENT_NAME.NAME)
                                    .from(DEPARTMENT_NAME)
                                    .where("id = any({0})", array))
                    .unionAll(
                            db.select(CUSTOMER_.ID, CUSTOMER_.NAME)
                                    .from(CUSTOMER_)
                                    .where("id = any({0})", array)
                                    .and(VisibleCustomers.to(viewer, CUSTOMER_))
                                    .and(CUSTOMER_.NAME.isNotNull()))
                    .unionAll(
                            db.select(CONTACT_POINT.ID, CONTACT_POINT.RAW)
                                    .from(CONTACT_POINT)
                                    .where("id = any({0})", array))
                    .forEach(row -> names.put(row.value1(), row.value2()));
        }
        return names;
    }
}
