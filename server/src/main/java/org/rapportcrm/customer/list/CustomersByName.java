package org.rapportcrm.customer.list;

import static org.jooq.impl.DSL.coalesce;
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

/**
 * How those are called to whom other records belong, also when nobody told us a name. Whoever was
 * merged is called as the one that stands for them.
 */
@Component
class CustomersByName implements NamedRecords {
    private static final org.rapportcrm.customer.db.tables.Customer SAID = CUSTOMER_.as("said");

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
        db.select(SAID.ID)
                .select(CustomerName.fields(CUSTOMER_))
                .from(SAID)
                .join(CUSTOMER_)
                .on(CUSTOMER_.ID.eq(coalesce(SAID.MERGED_INTO, SAID.ID)))
                .where(Among.of(SAID.ID, ids), VisibleCustomers.to(viewer, CUSTOMER_))
                .forEach(row ->
                        names.put(row.get(SAID.ID), CustomerName.of(row, CUSTOMER_).text(words)));
        return names;
    }
}
