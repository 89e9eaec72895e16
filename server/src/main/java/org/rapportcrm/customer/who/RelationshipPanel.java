package org.rapportcrm.customer.who;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.database.Batch;
import org.springframework.stereotype.Component;

@Component
class RelationshipPanel implements ProfilePanel {
    private static final Frame FRAME =
            new Frame(
                    "relationships",
                    Slot.LEFT,
                    300,
                    "customer.relationships",
                    "customer/who/relationships",
                    VisibleCustomers.READ);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Supplier<Optional<List<Relation>>> prepare(Batch batch, Visit visit) {
        Supplier<Result<Record>> rows = batch.add(Relation.query(visit));
        return () ->
                Optional.of(rows.get().stream().map(Relation::of).toList())
                        .filter(relations -> !relations.isEmpty());
    }
}
