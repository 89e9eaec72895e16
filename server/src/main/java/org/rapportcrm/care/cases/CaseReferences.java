package org.rapportcrm.care.cases;

import java.util.List;
import org.rapportcrm.customer.MergeParticipant;
import org.rapportcrm.record.Referring;
import org.springframework.stereotype.Component;

/** Cases go along with their customer; those that are open are counted as they move. */
@Component
class CaseReferences implements MergeParticipant {
    @Override
    public List<Referring> referring() {
        return List.of(
                Referring.of("care.service_case", "customer_id")
                        .amongThose("deleted_at is null")
                        .called("care.moves.cases", "case"),
                Referring.of("care.service_case", "reporter_id"));
    }
}
