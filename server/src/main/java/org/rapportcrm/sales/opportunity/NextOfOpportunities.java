package org.rapportcrm.sales.opportunity;

import static org.rapportcrm.sales.db.Tables.OPPORTUNITY;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.rapportcrm.database.Among;
import org.rapportcrm.interaction.PlannedTasks;
import org.rapportcrm.record.NextActivity;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.web.Words;
import org.springframework.stereotype.Component;

/** What is planned with the customer of an opportunity is the next step towards a sale. */
@Component
class NextOfOpportunities implements NextActivity {
    private final DSLContext db;
    private final PlannedTasks planned;

    NextOfOpportunities(DSLContext db, PlannedTasks planned) {
        this.db = db;
        this.planned = planned;
    }

    @Override
    public String kind() {
        return OpportunityType.KIND;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return planned.areFor(viewer);
    }

    @Override
    public Map<UUID, Next> next(Collection<UUID> records, Viewer viewer, Words words) {
        Map<UUID, UUID> customers = new HashMap<>();
        db.select(OPPORTUNITY.ID, OPPORTUNITY.CUSTOMER_ID)
                .from(OPPORTUNITY)
                .where(Among.of(OPPORTUNITY.ID, records), OPPORTUNITY.CUSTOMER_ID.isNotNull())
                .forEach(row -> customers.put(row.value1(), row.value2()));
        Map<UUID, Next> planned =
                this.planned.next(new HashSet<>(customers.values()), viewer, words);
        Map<UUID, Next> next = new HashMap<>();
        customers.forEach((opportunity, customer) -> {
            Next its = planned.get(customer);
            if (its != null) {
                next.put(opportunity, its);
            }
        });
        return next;
    }
}
