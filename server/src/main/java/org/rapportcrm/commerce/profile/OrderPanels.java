package org.rapportcrm.commerce.profile;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;

import java.util.Optional;
import org.rapportcrm.commerce.order.OrderSummary;
import org.rapportcrm.commerce.order.VisibleOrders;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.ProfilePanel.Frame;
import org.rapportcrm.customer.ProfilePanel.Reading;
import org.rapportcrm.customer.ProfilePanel.Slot;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The last orders and the last returns, each with its lines on demand. */
@Configuration(proxyBeanMethods = false)
class OrderPanels {
    private static final int LAST = 5;
    private static final String TEMPLATE = "commerce/profile/orders";

    @Bean
    ProfilePanel lastOrders() {
        return new Panel(
                new Frame(
                        "orders", Slot.RIGHT, 600, "commerce.orders", TEMPLATE, VisibleOrders.READ),
                "sale");
    }

    @Bean
    ProfilePanel lastReturns() {
        return new Panel(
                new Frame(
                        "returns",
                        Slot.RIGHT,
                        700,
                        "commerce.returns",
                        TEMPLATE,
                        VisibleOrders.READ),
                "return");
    }

    private record Panel(Frame frame, String kind) implements ProfilePanel {
        @Override
        public Reading<LastOrders> prepare(Questions questions, Visiting visiting) {
            Question last =
                    questions.add(
                            select(OrderSummary.fields(visiting.viewer()))
                                    .from(CUSTOMER_ORDER)
                                    .where(
                                            CUSTOMER_ORDER.CUSTOMER_ID.eq(visiting.customer()),
                                            CUSTOMER_ORDER.KIND.eq(kind),
                                            VisibleOrders.to(visiting.viewer()))
                                    .orderBy(CUSTOMER_ORDER.ORDERED_AT.desc())
                                    .limit(LAST));
            return (answers, visit) ->
                    Optional.of(answers.to(last).map(OrderSummary::of))
                            .filter(orders -> !orders.isEmpty())
                            .map(orders ->
                                    new LastOrders(
                                            frame.titleKey(),
                                            "/orders?filter=customer%3D%3D" + visit.customer(),
                                            orders));
        }
    }
}
