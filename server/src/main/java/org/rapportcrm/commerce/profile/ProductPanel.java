package org.rapportcrm.commerce.profile;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_PRODUCT;
import static org.rapportcrm.commerce.db.Tables.PRODUCT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.commerce.order.OrderSummary;
import org.rapportcrm.commerce.order.VisibleOrders;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

/** What they bought most. */
@Component
class ProductPanel implements ProfilePanel {
    private static final int BEST = 6;
    private static final Frame FRAME =
            new Frame(
                    "products",
                    Slot.RIGHT,
                    500,
                    "commerce.products-bought",
                    "commerce/profile/products",
                    VisibleOrders.READ);

    private static final List<Field<?>> COLUMNS =
            List.of(
                    PRODUCT.CODE,
                    PRODUCT.NAME,
                    CUSTOMER_PRODUCT.QUANTITY,
                    CUSTOMER_PRODUCT.AMOUNT,
                    CUSTOMER_PRODUCT.CURRENCY,
                    CUSTOMER_PRODUCT.LAST_ORDER_AT);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return VisibleOrders.allTo(viewer);
    }

    @Override
    public Reading<List<BoughtProduct>> prepare(Questions questions, Visiting visiting) {
        Viewer viewer = visiting.viewer();
        // an order by what the viewer may not know would tell it
        Field<BigDecimal> most =
                VisibleOrders.isPricedFor(viewer)
                        ? CUSTOMER_PRODUCT.AMOUNT
                        : CUSTOMER_PRODUCT.QUANTITY;
        Question bought =
                questions.add(
                        select(VisibleOrders.columns(viewer, COLUMNS))
                                .from(CUSTOMER_PRODUCT)
                                .join(PRODUCT)
                                .on(PRODUCT.ID.eq(CUSTOMER_PRODUCT.PRODUCT_ID))
                                .where(CUSTOMER_PRODUCT.CUSTOMER_ID.eq(visiting.customer()))
                                .orderBy(most.desc())
                                .limit(BEST));
        return (answers, _) ->
                Optional.of(products(answers.to(bought))).filter(found -> !found.isEmpty());
    }

    private static List<BoughtProduct> products(Result<Record> rows) {
        return rows.map(row ->
                new BoughtProduct(
                        row.get(PRODUCT.CODE),
                        row.get(PRODUCT.NAME),
                        row.get(CUSTOMER_PRODUCT.QUANTITY),
                        OrderSummary.money(
                                row.get(CUSTOMER_PRODUCT.AMOUNT),
                                row.get(CUSTOMER_PRODUCT.CURRENCY)),
                        row.get(CUSTOMER_PRODUCT.LAST_ORDER_AT)));
    }
}
