package org.rapportcrm.commerce.order;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.CopyRows;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

/** What a foreign key would promise, and look up for each line by itself. */
@HouseTest
@Transactional
class OrdersKeepTheirLinesTest {
    private final UUID source = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();
    private final UUID product = UUID.randomUUID();
    @Autowired DSLContext db;

    @BeforeEach
    void orderOneProduct() {
        db.execute(
                "insert into commerce.product (id, code, name, created_at, updated_at)"
                        + " values ({0}, {1}, 'Lamp', now(), now())",
                product, product.toString());
        db.execute(
                """
                insert into commerce.customer_order
                    (id, source_id, number, kind, ordered_at, currency, total, line_count, created_at)
                values ({0}, {1}, '1001', 'sale', now(), 'EUR', 1, 1, now())\
                """,
                order, source);
        line(order, 1, product).send(db);
    }

    @Test
    void refuseALineOfAnOrderThatIsNone() {
        CopyRows lines = add(line(order, 2, product), UUID.randomUUID(), 1, product);

        assertThatThrownBy(() -> lines.send(db))
                .hasStackTraceContaining("an order line has no order");
    }

    @Test
    void refuseALineOfAProductThatIsNone() {
        CopyRows lines = add(line(order, 2, null), order, 3, UUID.randomUUID());

        assertThatThrownBy(() -> lines.send(db))
                .hasStackTraceContaining("an order line has no product");
    }

    @Test
    void areNotDeletedWithoutThem() {
        assertThatThrownBy(() ->
                        db.execute("delete from commerce.customer_order where id = {0}", order))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("an order has lines");
    }

    @Test
    void keepTheirProduct() {
        assertThatThrownBy(() -> db.execute("delete from commerce.product where id = {0}", product))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("a product was sold");
    }

    private static CopyRows line(UUID order, int number, @Nullable UUID product) {
        return add(
                new CopyRows(
                        "commerce.order_line",
                        "order_id",
                        "line_no",
                        "product_id",
                        "source_record_id",
                        "quantity",
                        "unit_price",
                        "amount"),
                order,
                number,
                product);
    }

    private static CopyRows add(CopyRows rows, UUID order, int number, @Nullable UUID product) {
        return rows.add(
                order,
                number,
                product,
                UUID.randomUUID(),
                BigDecimal.ONE,
                BigDecimal.ONE,
                BigDecimal.ONE);
    }
}
