package org.rapportcrm.customer.who;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Optional;
import org.rapportcrm.customer.Approach;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.springframework.stereotype.Component;

/** The buttons beside the name. */
@Component
class ApproachPanel implements ProfilePanel {
    private static final Frame FRAME =
            new Frame(
                    "approaches",
                    Slot.ACTIONS,
                    100,
                    "customer.approaches",
                    "customer/who/approaches",
                    VisibleCustomers.READ);

    private final List<Approach> approaches;

    ApproachPanel(List<Approach> approaches) {
        this.approaches = approaches.stream().sorted(comparingInt(Approach::order)).toList();
    }

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Reading<Offers> prepare(Questions questions, Visiting visiting) {
        Question all = questions.add(ContactPoint.query(visiting));
        return (answers, visit) -> {
            List<ContactPoint> points = answers.to(all).map(ContactPoint::of);
            return Optional.of(
                    new Offers(
                            approaches.stream()
                                    .map(one ->
                                            Offer.of(one, visit.customer(), points, visit.viewer()))
                                    .toList()));
        };
    }
}
