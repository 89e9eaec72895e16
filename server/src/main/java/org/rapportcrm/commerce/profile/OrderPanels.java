package org.rapportcrm.commerce.profile;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_SUMMARY;

import java.util.Optional;
import org.jooq.Select;
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
    private static final String RETURN = "return";
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
                RETURN);
    }

    private record Panel(Frame frame, String kind) implements ProfilePanel {
        @Override
        public Reading<LastOrders> prepare(Questions questions, Visiting visiting) {
            Question last =
                    kind.equals(RETURN)
                            ? questions.addIfAny(anyReturn(visiting), newest(visiting))
                            : questions.add(newest(visiting));
            return (answers, visit) ->
                    Optional.of(answers.to(last).map(OrderSummary::of))
                            .filter(orders -> !orders.isEmpty())
                            .map(orders ->
                                    new LastOrders(
                                            frame.titleKey(),
                                            "/orders?filter=customer%3D%3D" + visit.customer(),
                                            orders));
        }

        /** The sums know what there is without a look at the orders. */
        private static Select<?> anyReturn(Visiting visiting) {
            return select(CUSTOMER_SUMMARY.CUSTOMER_ID)
                    .from(CUSTOMER_SUMMARY)
                    .where(
                            CUSTOMER_SUMMARY.CUSTOMER_ID.eq(visiting.customer()),
                            CUSTOMER_SUMMARY.RETURN_COUNT.gt(0));
        }

        private Select<?> newest(Visiting visiting) {
            return select(OrderSummary.fields(visiting.viewer()))
                    .from(CUSTOMER_ORDER)
                    .where(
                            CUSTOMER_ORDER.CUSTOMER_ID.eq(visiting.customer()),
                            CUSTOMER_ORDER.KIND.eq(kind),
                            VisibleOrders.to(visiting.viewer()))
                    .orderBy(CUSTOMER_ORDER.ORDERED_AT.desc())
                    .limit(LAST);
        }
    }
}
