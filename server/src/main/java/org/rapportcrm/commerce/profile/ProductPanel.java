package org.rapportcrm.commerce.profile;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_PRODUCT;
import static org.rapportcrm.commerce.db.Tables.PRODUCT;

import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Result;
import org.rapportcrm.commerce.order.VisibleOrders;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.shared.Money;
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
        Question bought =
                questions.add(
                        select(
                                        PRODUCT.CODE,
                                        PRODUCT.NAME,
                                        CUSTOMER_PRODUCT.QUANTITY,
                                        CUSTOMER_PRODUCT.AMOUNT,
                                        CUSTOMER_PRODUCT.CURRENCY,
                                        CUSTOMER_PRODUCT.LAST_ORDER_AT)
                                .from(CUSTOMER_PRODUCT)
                                .join(PRODUCT)
                                .on(PRODUCT.ID.eq(CUSTOMER_PRODUCT.PRODUCT_ID))
                                .where(CUSTOMER_PRODUCT.CUSTOMER_ID.eq(visiting.customer()))
                                .orderBy(CUSTOMER_PRODUCT.AMOUNT.desc())
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
                        Money.of(
                                row.get(CUSTOMER_PRODUCT.AMOUNT),
                                row.get(CUSTOMER_PRODUCT.CURRENCY)),
                        row.get(CUSTOMER_PRODUCT.LAST_ORDER_AT)));
    }
}
