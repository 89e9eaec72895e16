package org.rapportcrm.commerce.profile;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;
import static org.rapportcrm.commerce.db.Tables.ORDER_LINE;
import static org.rapportcrm.commerce.db.Tables.PRODUCT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.rapportcrm.commerce.order.OrderSummary;
import org.rapportcrm.commerce.order.VisibleOrders;
import org.rapportcrm.commerce.profile.OrderEvents.Beginning;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.database.Batch;
import org.springframework.stereotype.Component;

/** Orders and returns as things that happened, newest first. */
@Component
class OrderEventPanel implements ProfilePanel {
    private static final int LAST = 20;
    private static final int LINES = 3;
    private static final Field<String> SOLD_AS =
            coalesce(ORDER_LINE.DESCRIPTION, PRODUCT.NAME).as("sold_as");
    private static final Frame FRAME =
            new Frame(
                    "order-events",
                    Slot.MIDDLE,
                    300,
                    "commerce.order-events",
                    "commerce/profile/events",
                    VisibleOrders.READ);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public Supplier<Optional<OrderEvents>> prepare(Batch batch, Visit visit) {
        Condition shown =
                CUSTOMER_ORDER
                        .CUSTOMER_ID
                        .eq(visit.customer())
                        .and(VisibleOrders.to(visit.viewer()));
        Supplier<Result<Record>> orders =
                batch.add(
                        select(OrderSummary.FIELDS)
                                .from(CUSTOMER_ORDER)
                                .where(shown)
                                .orderBy(CUSTOMER_ORDER.ORDERED_AT.desc(), CUSTOMER_ORDER.ID.desc())
                                .limit(LAST + 1));
        Supplier<Result<Record>> lines = batch.add(beginnings(shown));
        return () ->
                Optional.of(orders.get().map(OrderSummary::of))
                        .filter(found -> !found.isEmpty())
                        .map(found -> events(visit.customer(), found, lines.get()));
    }

    private static Select<?> beginnings(Condition shown) {
        var last =
                select(CUSTOMER_ORDER.ID)
                        .from(CUSTOMER_ORDER)
                        .where(shown)
                        .orderBy(CUSTOMER_ORDER.ORDERED_AT.desc(), CUSTOMER_ORDER.ID.desc())
                        .limit(LAST);
        return select(ORDER_LINE.ORDER_ID, SOLD_AS, ORDER_LINE.QUANTITY)
                .from(ORDER_LINE)
                .leftJoin(PRODUCT)
                .on(PRODUCT.ID.eq(ORDER_LINE.PRODUCT_ID))
                .where(ORDER_LINE.ORDER_ID.in(last), ORDER_LINE.LINE_NO.le(LINES))
                .orderBy(ORDER_LINE.ORDER_ID, ORDER_LINE.LINE_NO);
    }

    private static OrderEvents events(
            UUID customer, List<OrderSummary> found, Result<Record> lines) {
        boolean more = found.size() > LAST;
        return new OrderEvents(
                customer,
                more ? found.subList(0, LAST) : found,
                lines.intoGroups(
                        row -> row.get(ORDER_LINE.ORDER_ID),
                        row -> new Beginning(row.get(SOLD_AS), row.get(ORDER_LINE.QUANTITY))),
                more);
    }
}
