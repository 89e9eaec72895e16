package org.rapportcrm.interaction.people;

import java.util.List;
import org.rapportcrm.customer.MergeParticipant;
import org.rapportcrm.record.Referring;
import org.springframework.stereotype.Component;

/** What happened with a customer and what is planned goes along. */
@Component
class InteractionReferences implements MergeParticipant {
    private static final String CUSTOMER = "customer_id";
    private static final String NOT_DELETED = "deleted_at is null";

    @Override
    public List<Referring> referring() {
        return List.of(
                Referring.of("interaction.interaction", CUSTOMER)
                        .amongThose(NOT_DELETED)
                        .called("interaction.moves.interactions", "interaction"),
                Referring.of("interaction.participant", CUSTOMER).by("interaction_id", "place"),
                Referring.of("interaction.pin", CUSTOMER)
                        .by("interaction_id")
                        .once("interaction_id"),
                Referring.of("interaction.requirement", CUSTOMER)
                        .amongThose(NOT_DELETED)
                        .called("interaction.moves.requirements", "interaction"),
                Referring.of("interaction.promise", CUSTOMER)
                        .called("interaction.moves.promises", "interaction"),
                Referring.of("interaction.task", CUSTOMER)
                        .amongThose(NOT_DELETED)
                        .called("interaction.moves.tasks", "task"),
                Referring.of("interaction.reminder", CUSTOMER),
                // one that is past reminds of nothing any more
                Referring.ofKind("customer", "interaction.reminder", "kind", "record_id")
                        .only("kind = 'customer' and state in ('open', 'due')"),
                Referring.of("interaction.draft", CUSTOMER).by("user_id").once("user_id"));
    }
}
