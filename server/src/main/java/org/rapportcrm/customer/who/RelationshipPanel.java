package org.rapportcrm.customer.who;

import java.util.List;
import java.util.Optional;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
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
    public Reading<List<Relation>> prepare(Questions questions, Visiting visiting) {
        Question relations = questions.addIfAny(Relation.any(visiting), Relation.query(visiting));
        return (answers, _) ->
                Optional.of(answers.to(relations).stream().map(Relation::of).distinct().toList())
                        .filter(found -> !found.isEmpty());
    }
}
