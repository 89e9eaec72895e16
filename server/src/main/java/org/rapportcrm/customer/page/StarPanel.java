package org.rapportcrm.customer.page;

import java.util.Optional;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.record.mine.Favorites;
import org.rapportcrm.record.mine.Star;
import org.springframework.stereotype.Component;

/** Whether a customer is one of the viewer's favorites, and the button for it. */
@Component
class StarPanel implements ProfilePanel {
    private static final Frame FRAME =
            new Frame(
                    "star",
                    Slot.ACTIONS,
                    900,
                    "record.mine.favorite",
                    "customer/page/star",
                    VisibleCustomers.READ);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Reading<Star> prepare(Questions questions, Visiting visiting) {
        Question on =
                questions.addWhether(
                        Favorites.marked(visiting.viewer(), "customer", visiting.customer()));
        return (answers, visit) ->
                Optional.of(new Star("customer", visit.customer(), answers.any(on)));
    }
}
