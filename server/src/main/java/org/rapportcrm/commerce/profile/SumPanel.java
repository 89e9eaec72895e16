package org.rapportcrm.commerce.profile;

import java.util.Optional;
import org.rapportcrm.access.ExchangeRates;
import org.rapportcrm.access.ExchangeRates.Asked;
import org.rapportcrm.commerce.order.VisibleOrders;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** What the customer is worth, at a glance. */
@Component
class SumPanel implements ProfilePanel {
    private static final Frame FRAME =
            new Frame(
                    "sums",
                    Slot.STRIP,
                    300,
                    "commerce.sums",
                    "commerce/profile/sums",
                    VisibleOrders.READ);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return VisibleOrders.allTo(viewer) && VisibleOrders.isPricedFor(viewer);
    }

    @Override
    public Reading<Bought> prepare(Questions questions, Visiting visiting) {
        Question sums = questions.add(Sums.query(visiting.customer()));
        Asked rates = ExchangeRates.ask(questions, visiting.today());
        return (answers, visit) ->
                Optional.of(answers.to(sums).stream().map(Sums::of).toList())
                        .filter(found -> !found.isEmpty())
                        .map(found -> Bought.of(found, rates.in(answers), visit.today()));
    }
}
