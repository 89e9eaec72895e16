package org.rapportcrm.customer.list;

import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.NamedRecords;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** How those are called to whom other records belong, also when nobody told us a name. */
@Component
class CustomersByName implements NamedRecords {
    private final DSLContext db;

    CustomersByName(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "customer";
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer, Words words) {
        Map<UUID, String> names = new HashMap<>();
        db.select(CustomerName.fields(CUSTOMER_))
                .from(CUSTOMER_)
                .where(Among.of(CUSTOMER_.ID, ids), VisibleCustomers.to(viewer, CUSTOMER_))
                .forEach(row -> {
                    CustomerName name = CustomerName.of(row, CUSTOMER_);
                    names.put(name.id(), name.text(words));
                });
        return names;
    }
}
