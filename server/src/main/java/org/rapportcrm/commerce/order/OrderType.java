package org.rapportcrm.commerce.order;

import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;
import static org.rapportcrm.record.RecordField.Trait.ESSENTIAL;
import static org.rapportcrm.record.RecordField.Trait.LISTED;
import static org.rapportcrm.record.RecordField.Trait.MADE;
import static org.rapportcrm.record.RecordField.Trait.PERSONAL;
import static org.rapportcrm.record.RecordField.Trait.REQUIRED;
import static org.rapportcrm.record.RecordField.Trait.SEARCHED;
import static org.rapportcrm.record.RecordField.Trait.SORTABLE;

import java.util.List;
import java.util.Optional;
import org.rapportcrm.record.BuiltInView;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Refusal;
import org.rapportcrm.record.filter.Filter;
import org.rapportcrm.record.filter.Operator;
import org.springframework.stereotype.Component;

/**
 * The order as a kind of record. It comes as lines: rows with the same order number are one order.
 */
@Component
class OrderType implements RecordType {
    static final String KEY = "order";

    /** Prices, totals and all sums over them. */
    static final String AMOUNT = "amount";

    private static final List<RecordField> FIELDS =
            List.of(
                    field("order_number", FieldType.KEY, ESSENTIAL, REQUIRED, SEARCHED, LISTED)
                            .in(CUSTOMER_ORDER.NUMBER)
                            .alias(
                                    "invoiceno",
                                    "invoicenumber",
                                    "invoice",
                                    "orderno",
                                    "orderid",
                                    "bestellnummer",
                                    "rechnungsnummer"),
                    field("ordered_at", FieldType.INSTANT, ESSENTIAL, REQUIRED, SORTABLE, LISTED)
                            .in(CUSTOMER_ORDER.ORDERED_AT)
                            .alias("invoicedate", "orderdate", "date", "datum"),
                    field("customer_id", FieldType.KEY, ESSENTIAL)
                            .alias("customerno", "customernumber", "clientid", "kundennummer"),
                    field("customer_name", FieldType.TEXT, ESSENTIAL, PERSONAL)
                            .alias("customer", "client", "kunde"),
                    field("email", FieldType.EMAIL, ESSENTIAL, PERSONAL)
                            .alias("emailaddress", "customeremail"),
                    field("product_code", FieldType.KEY, ESSENTIAL)
                            .alias(
                                    "stockcode",
                                    "sku",
                                    "productid",
                                    "itemcode",
                                    "item",
                                    "artikelnummer"),
                    field("description", FieldType.TEXT, ESSENTIAL)
                            .alias("productname", "product", "itemdescription", "bezeichnung"),
                    field("quantity", FieldType.NUMBER, ESSENTIAL)
                            .alias("qty", "units", "menge", "anzahl"),
                    field("unit_price", FieldType.MONEY, REQUIRED)
                            .under(AMOUNT)
                            .alias("price", "priceeach", "preis", "einzelpreis"),
                    field("discount", FieldType.NUMBER).under(AMOUNT).alias("rabatt"),
                    field("country", FieldType.COUNTRY, LISTED)
                            .in(CUSTOMER_ORDER.COUNTRY)
                            .alias("shipcountry", "land"),
                    field("channel", FieldType.TEXT)
                            .in(CUSTOMER_ORDER.CHANNEL)
                            .alias("saleschannel", "kanal"),
                    field("employee", FieldType.USER, ESSENTIAL)
                            .in(CUSTOMER_ORDER.EMPLOYEE_ID)
                            .alias(
                                    "employeename",
                                    "employeeemail",
                                    "salesperson",
                                    "salesrep",
                                    "seller",
                                    "mitarbeiter"),
                    field("kind", FieldType.CHOICE, MADE, ESSENTIAL)
                            .choices("sale", "return")
                            .in(CUSTOMER_ORDER.KIND),
                    field("customer", FieldType.CUSTOMER, MADE, ESSENTIAL, LISTED)
                            .in(CUSTOMER_ORDER.CUSTOMER_ID),
                    field("total", FieldType.MONEY, MADE, LISTED)
                            .under(AMOUNT)
                            .in(CUSTOMER_ORDER.TOTAL),
                    field("lines", FieldType.NUMBER, MADE, ESSENTIAL).in(CUSTOMER_ORDER.LINE_COUNT),
                    field("department", FieldType.RECORD, MADE, ESSENTIAL)
                            .of("department")
                            .in(CUSTOMER_ORDER.DEPARTMENT_ID));

    private static final List<Refusal> NO_SALES =
            List.of(
                    Refusal.when(
                            "commerce.refusal.stock-correction",
                            Refusal.zero("unit_price"),
                            Refusal.empty("customer_id")),
                    Refusal.when(
                            "commerce.refusal.bad-debt",
                            Refusal.contains("description", "bad debt")));

    private final LandingOrders landing;

    OrderType(LandingOrders landing) {
        this.landing = landing;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<RecordField> fields() {
        return FIELDS;
    }

    @Override
    public int place() {
        return 400;
    }

    @Override
    public List<BuiltInView> views() {
        Order newest = new Order("ordered_at", true);
        return List.of(
                new BuiltInView("all", "commerce.orders.tab-all", Filter.EVERYTHING, newest),
                new BuiltInView(
                        "unmatched",
                        "commerce.orders.tab-unmatched",
                        Filter.test("customer", Operator.EMPTY),
                        newest));
    }

    @Override
    public List<Refusal> suggestedRefusals() {
        return NO_SALES;
    }

    @Override
    public Optional<RecordTable> table() {
        return Optional.of(OrderTable.ONLY);
    }

    @Override
    public List<Outcome> land(Landing batch) {
        return landing.land(batch);
    }

    private static RecordField field(String key, FieldType type, RecordField.Trait... traits) {
        return RecordField.of(KEY, key, type, traits);
    }
}
