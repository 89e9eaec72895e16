package org.rapportcrm.interaction.sight;

import static org.rapportcrm.customer.view.Tables.PROFILE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** The customer that a page of ours is about. */
@Component
public class OpenCustomers {
    private final DSLContext db;

    OpenCustomers(DSLContext db) {
        this.db = db;
    }

    /**
     * How the customer is called.
     *
     * @throws RecordNotFound also when the viewer may not see them
     */
    public CustomerName get(Viewer viewer, UUID customer) {
        return db.select(CustomerName.fields(PROFILE))
                .from(PROFILE)
                .where(PROFILE.ID.eq(customer), PROFILE.DELETED_AT.isNull())
                .and(VisibleCustomers.to(viewer, PROFILE))
                .fetchOptional(row -> CustomerName.of(row, PROFILE))
                .orElseThrow(RecordNotFound::new);
    }
}
