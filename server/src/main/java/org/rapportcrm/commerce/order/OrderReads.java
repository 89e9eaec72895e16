package org.rapportcrm.commerce.order;

import static org.jooq.impl.DSL.noCondition;
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
    private static final int PAGE = 50;

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

    OrderList list(OrderQuery query, Viewer viewer) {
        Condition narrowed =
                query.isUnmatched() ? CUSTOMER_ORDER.CUSTOMER_ID.isNull() : noCondition();
        if (query.customer() != null) {
            narrowed = CUSTOMER_ORDER.CUSTOMER_ID.eq(query.customer());
        }
        List<Record> rows =
                List.copyOf(
                        db.select(withCustomer(viewer))
                                .from(CUSTOMER_ORDER)
                                .leftJoin(PROFILE)
                                .on(customerSeenBy(viewer))
                                .where(
                                        narrowed,
                                        VisibleOrders.to(viewer),
                                        behind(query.after(), viewer))
                                .orderBy(CUSTOMER_ORDER.ORDERED_AT.desc(), CUSTOMER_ORDER.ID.desc())
                                .limit(PAGE + 1)
                                .fetch());
        boolean more = rows.size() > PAGE;
        List<OrderList.Row> shown =
                rows.stream()
                        .limit(PAGE)
                        .map(row -> new OrderList.Row(OrderSummary.of(row), customer(row)))
                        .toList();
        return new OrderList(
                query.isUnmatched(),
                query.customer() == null ? null : whose(query.customer(), viewer),
                shown,
                more ? query.behind(shown.getLast().order().id()).path() : null);
    }

    private CustomerName whose(UUID customer, Viewer viewer) {
        return db.select(CustomerName.fields(PROFILE))
                .from(PROFILE)
                .where(PROFILE.ID.eq(customer), VisibleCustomers.to(viewer, PROFILE))
                .fetchOptional(row -> CustomerName.of(row, PROFILE))
                .orElseThrow(RecordNotFound::new);
    }

    /** An order that the viewer may not see is no place to go on from. */
    private Condition behind(@Nullable UUID after, Viewer viewer) {
        if (after == null) {
            return noCondition();
        }
        return db.select(CUSTOMER_ORDER.ORDERED_AT)
                .from(CUSTOMER_ORDER)
                .where(CUSTOMER_ORDER.ID.eq(after), VisibleOrders.to(viewer))
                .fetchOptional(CUSTOMER_ORDER.ORDERED_AT)
                .map(at -> row(CUSTOMER_ORDER.ORDERED_AT, CUSTOMER_ORDER.ID).lt(at, after))
                .orElse(noCondition());
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
