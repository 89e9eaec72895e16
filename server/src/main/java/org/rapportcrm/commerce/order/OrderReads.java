package org.rapportcrm.commerce.order;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;
import static org.rapportcrm.commerce.db.Tables.ORDER_LINE;
import static org.rapportcrm.commerce.db.Tables.PRODUCT;
import static org.rapportcrm.customer.view.Tables.PROFILE;
import static org.rapportcrm.intake.view.Tables.SOURCE_NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.commerce.order.OrderPage.SoldLine;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.customer.VisibleCustomers;
import org.rapportcrm.database.Batch;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** Reads orders as the viewer may see them. */
@Component
class OrderReads {
    /** No page needs more; the largest orders that we met have some 1,100 lines. */
    private static final int MOST_LINES = 2000;

    private static final List<Field<?>> LINE =
            List.of(
                    PRODUCT.CODE,
                    ORDER_LINE.DESCRIPTION,
                    ORDER_LINE.QUANTITY,
                    ORDER_LINE.UNIT_PRICE,
                    ORDER_LINE.AMOUNT);

    private final DSLContext db;

    OrderReads(DSLContext db) {
        this.db = db;
    }

    OrderPage page(UUID id, Viewer viewer) {
        Batch batch = new Batch(db);
        List<Field<?>> fields = new ArrayList<>(withCustomer(viewer));
        fields.addAll(List.of(CUSTOMER_ORDER.CUSTOMER_ID, SOURCE_NAME.NAME));
        Supplier<Result<Record>> order =
                batch.add(
                        select(fields)
                                .from(CUSTOMER_ORDER)
                                .join(SOURCE_NAME)
                                .on(SOURCE_NAME.ID.eq(CUSTOMER_ORDER.SOURCE_ID))
                                .leftJoin(PROFILE)
                                .on(customerSeenBy(viewer))
                                .where(CUSTOMER_ORDER.ID.eq(id), VisibleOrders.to(viewer)));
        Supplier<Result<Record>> lines =
                batch.add(
                        select(VisibleOrders.columns(viewer, LINE))
                                .from(ORDER_LINE)
                                .leftJoin(PRODUCT)
                                .on(PRODUCT.ID.eq(ORDER_LINE.PRODUCT_ID))
                                .where(ORDER_LINE.ORDER_ID.eq(id))
                                .orderBy(ORDER_LINE.LINE_NO)
                                .limit(MOST_LINES));
        batch.run();
        Record found = order.get().stream().findFirst().orElseThrow(RecordNotFound::new);
        String currency = found.get(CUSTOMER_ORDER.CURRENCY);
        return new OrderPage(
                OrderSummary.of(found),
                customer(found),
                found.get(CUSTOMER_ORDER.CUSTOMER_ID) == null,
                found.get(SOURCE_NAME.NAME),
                lines.get().map(line -> line(line, currency)));
    }

    private static Condition customerSeenBy(Viewer viewer) {
        return PROFILE.ID.eq(CUSTOMER_ORDER.CUSTOMER_ID).and(VisibleCustomers.to(viewer, PROFILE));
    }

    private static List<Field<?>> withCustomer(Viewer viewer) {
        List<Field<?>> fields = new ArrayList<>(OrderSummary.fields(viewer));
        fields.addAll(CustomerName.fields(PROFILE));
        return fields;
    }

    private static @Nullable CustomerName customer(Record row) {
        return Optional.ofNullable(row.get(PROFILE.ID))
                .map(_ -> CustomerName.of(row, PROFILE))
                .orElse(null);
    }

    private static SoldLine line(Record row, String currency) {
        return new SoldLine(
                row.get(PRODUCT.CODE),
                row.get(ORDER_LINE.DESCRIPTION),
                row.get(ORDER_LINE.QUANTITY),
                OrderSummary.money(row.get(ORDER_LINE.UNIT_PRICE), currency),
                OrderSummary.money(row.get(ORDER_LINE.AMOUNT), currency));
    }
}
