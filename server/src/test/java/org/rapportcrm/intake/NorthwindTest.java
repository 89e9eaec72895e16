package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.access.Staff;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Imports;
import org.rapportcrm.testing.Northwind;
import org.rapportcrm.testing.SharedData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A wholesaler's whole back office comes in and is there, once. */
@HouseTest
class NorthwindTest {
    @Autowired ImportCommand command;
    @Autowired DSLContext db;
    @Autowired Staff staff;
    @Autowired TransactionTemplate transactions;
    @TempDir Path folder;

    private Northwind northwind;
    private Imports imports;

    @BeforeEach
    void read() throws Exception {
        northwind = new Northwind(SharedData.files("northwind", ".sql.gz").getFirst());
        var defaults = SourceDefaults.named("Northwind").with("USD", null);
        imports = new Imports(command, defaults);
        transactions.executeWithoutResult(
                _ -> staff.add(northwind.staff(), Author.of(Viewer.house("test"))));
    }

    @Test
    void bringsItsCustomersSuppliersProductsAndOrders() throws Exception {
        Path customers = northwind.customers(folder.resolve("customers.csv"));
        Path suppliers = northwind.suppliers(folder.resolve("suppliers.csv"));
        Path products = northwind.products(folder.resolve("products.csv"));
        Path orders = northwind.orders(folder.resolve("orders.csv"));

        imports.run(null, customers, suppliers, products, orders);
        String again = imports.run(null, orders, products, suppliers, customers);

        assertThat(northwind.count("Customers")).isEqualTo(93);
        assertThat(
                        number(
                                "select count(*) from customer.external_id where external_id !~ '^S[0-9]'"))
                .isEqualByComparingTo("93");
        assertThat(
                        number(
                                "select count(*) from customer.external_id where external_id ~ '^S[0-9]'"))
                .isEqualByComparingTo("29");
        assertThat(number("select count(*) from customer.relationship where kind = 'works_for'"))
                .isEqualByComparingTo("122");
        assertThat(number("select count(*) from customer.customer where 'supplier' = any(roles)"))
                .isEqualByComparingTo("29");
        assertThat(number("select count(*) from commerce.product")).isEqualByComparingTo("77");
        assertThat(
                        number(
                                "select count(*) from commerce.product where listed and supplier_id is not null"))
                .isEqualByComparingTo("77");
        assertThat(number("select count(*) from commerce.customer_order"))
                .isEqualByComparingTo("830");
        assertThat(number("select count(*) from commerce.order_line")).isEqualByComparingTo("2155");
        assertThat(
                        number("select sum(amount) from commerce.order_line")
                                .setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo(revenue());
        assertThat(again).contains("2,354 known; 0 new, 0 changed");
    }

    @Test
    void makesItsEmployeesOwnersOfTheirCustomersAndOrders() throws Exception {
        imports.run(
                null,
                northwind.customers(folder.resolve("customers.csv")),
                northwind.orders(folder.resolve("orders.csv")));

        assertThat(northwind.staff()).hasSize(9);
        System.err.println(
                "DBG "
                        + db.fetch(
                                "select mapping from intake.import where file_name = 'customers.csv' limit 1")
                        + db.fetch(
                                "select kind, count(owner_id), count(*) from customer.customer group by 1")
                        + db.fetch("select name,email from access.app_user")
                        + db.fetch("select * from intake.source_record limit 1"));
        assertThat(
                        number(
                                "select count(*) from customer.customer where owner_id is not null and kind = 'organization'"))
                .isEqualByComparingTo("89");
        assertThat(
                        number(
                                "select count(*) from commerce.customer_order o join access.app_user u on u.id = employee_id"))
                .isEqualByComparingTo("830");
        assertThat(
                        text(
                                """
                                select u.name || ' ' || count(*) from commerce.customer_order
                                join access.app_user u on u.id = employee_id
                                group by u.name order by count(*) desc limit 1\
                                """))
                .isEqualTo("Margaret Peacock 156");
    }

    @Test
    void joinsTheContactPersonToTheOrganization() throws Exception {
        imports.run(null, northwind.customers(folder.resolve("customers.csv")));

        assertThat(
                        text(
                                """
                                select p.name || ', ' || r.role || ' of ' || o.name
                                from customer.relationship r join customer.customer p on p.id = r.from_id
                                join customer.customer o on o.id = r.to_id where o.first_external_id = 'ALFKI'\
                                """))
                .isEqualTo("Maria Anders, Sales Representative of Alfreds Futterkiste");
        assertThat(
                        number(
                                """
                                select count(*) from journal.history h join customer.relationship r on r.id = h.record_id
                                join customer.customer o on o.id = r.to_id and o.first_external_id = 'ALFKI'
                                where h.customer_id in (r.from_id, r.to_id)
                                    and h.after ->> 'from' = r.from_id::text and h.after ->> 'to' = r.to_id::text\
                                """))
                .as("told in the history of both")
                .isEqualByComparingTo("2");
    }

    private BigDecimal revenue() {
        return northwind.rows("Order Details").stream()
                .map(row ->
                        new BigDecimal(row.get(2))
                                .multiply(new BigDecimal(row.get(3)))
                                .multiply(BigDecimal.ONE.subtract(new BigDecimal(row.get(4)))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal number(String sql) {
        return Objects.requireNonNull(db.fetchSingle(sql).get(0, BigDecimal.class));
    }

    private String text(String sql) {
        return Objects.requireNonNull(db.fetchSingle(sql).get(0, String.class));
    }
}
