package org.rapportcrm.customer.merge;

import java.util.List;
import org.rapportcrm.customer.MergeParticipant;
import org.rapportcrm.record.Referring;
import org.springframework.stereotype.Component;

/** What stands around a customer in this module. */
@Component
class CustomerReferences implements MergeParticipant {
    @Override
    public List<Referring> referring() {
        Referring ties =
                Referring.of("customer.relationship", "from_id")
                        .amongThose("until is null")
                        .called("customer.moves.relationships");
        return List.of(
                Referring.of("customer.external_id", "customer_id")
                        .by("source_id", "external_id")
                        .called("customer.moves.external-ids"),
                Referring.of("customer.contact_point", "customer_id")
                        .once("kind", "norm")
                        .amongThose("deleted_at is null")
                        .inParts("deleted_at is null", "deleted_at is not null")
                        .called("customer.moves.contact-points"),
                ties.once("to_id", "kind").apartFrom("to_id"),
                ties.at("to_id").once("from_id", "kind").apartFrom("from_id"),
                Referring.of("customer.tagging", "customer_id")
                        .by("tag_id")
                        .once("tag_id")
                        .called("customer.moves.tags"),
                Referring.of("customer.preference", "customer_id")
                        .once("kind", "lower(text)")
                        .called("customer.moves.preferences"));
    }
}
