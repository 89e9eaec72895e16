package org.rapportcrm.sales.opportunity;

import java.util.List;
import org.rapportcrm.customer.MergeParticipant;
import org.rapportcrm.record.Referring;
import org.springframework.stereotype.Component;

/** Opportunities go along with their customer, and with the people who decide about them. */
@Component
class OpportunityReferences implements MergeParticipant {
    @Override
    public List<Referring> referring() {
        return List.of(
                Referring.of("sales.opportunity", "customer_id")
                        .amongThose("deleted_at is null")
                        .called("sales.moves.opportunities", "opportunity"),
                Referring.of("sales.opportunity_person", "customer_id")
                        .by("opportunity_id")
                        .once("opportunity_id"));
    }
}
