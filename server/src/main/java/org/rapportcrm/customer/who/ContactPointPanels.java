package org.rapportcrm.customer.who;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.ProfilePanel.Frame;
import org.rapportcrm.customer.ProfilePanel.Reading;
import org.rapportcrm.customer.ProfilePanel.Slot;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How to reach a customer: the primary ways at a glance, all of them beside the facts. */
@Configuration(proxyBeanMethods = false)
class ContactPointPanels {
    private static final List<String> AT_A_GLANCE = List.of("email", "phone", "address");

    @Bean
    ProfilePanel reachPanel() {
        return new Panel(
                new Frame(
                        "reach",
                        Slot.STRIP,
                        100,
                        "customer.reach",
                        "customer/who/reach",
                        VisibleCustomers.READ),
                point -> point.primary() && AT_A_GLANCE.contains(point.kind()));
    }

    @Bean
    ProfilePanel contactPointPanel() {
        return new Panel(
                new Frame(
                        "contact-points",
                        Slot.LEFT,
                        200,
                        "customer.contact-points",
                        "customer/who/contact-points",
                        VisibleCustomers.READ),
                _ -> true);
    }

    private record Panel(Frame frame, Predicate<ContactPoint> shown) implements ProfilePanel {
        @Override
        public Reading<List<ContactPoint>> prepare(Questions questions, Visiting visiting) {
            Question all = questions.add(ContactPoint.query(visiting));
            return (answers, _) ->
                    Optional.of(
                                    answers.to(all).stream()
                                            .map(ContactPoint::of)
                                            .filter(shown)
                                            .toList())
                            .filter(points -> !points.isEmpty());
        }
    }
}
