package org.rapportcrm.customer.page;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.util.Optional;
import org.jooq.Field;
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
    private static final Field<Boolean> ON = field("is_on", Boolean.class);
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
                questions.add(
                        select(
                                Favorites.isOne(visiting.viewer(), "customer", visiting.customer())
                                        .as(ON)));
        return (answers, visit) ->
                Optional.of(
                        new Star(
                                "customer",
                                visit.customer(),
                                Boolean.TRUE.equals(answers.to(on).getFirst().get(ON))));
    }
}
