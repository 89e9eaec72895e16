package org.rapportcrm.commerce.order;

import static org.rapportcrm.record.RecordField.Trait.ESSENTIAL;
import static org.rapportcrm.record.RecordField.Trait.LISTED;
import static org.rapportcrm.record.RecordField.Trait.PERSONAL;
import static org.rapportcrm.record.RecordField.Trait.REQUIRED;
import static org.rapportcrm.record.RecordField.Trait.SEARCHED;
import static org.rapportcrm.record.RecordField.Trait.SORTABLE;

import java.util.List;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.record.Refusal;
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
                            .alias(
                                    "invoiceno",
                                    "invoicenumber",
                                    "invoice",
                                    "orderno",
                                    "orderid",
                                    "bestellnummer",
                                    "rechnungsnummer"),
                    field("ordered_at", FieldType.INSTANT, ESSENTIAL, REQUIRED, SORTABLE, LISTED)
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
                    field("country", FieldType.COUNTRY, LISTED).alias("shipcountry", "land"),
                    field("channel", FieldType.TEXT).alias("saleschannel", "kanal"),
                    field("employee", FieldType.USER, ESSENTIAL)
                            .alias(
                                    "employeename",
                                    "employeeemail",
                                    "salesperson",
                                    "salesrep",
                                    "seller",
                                    "mitarbeiter"));

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
    public List<Refusal> suggestedRefusals() {
        return NO_SALES;
    }

    @Override
    public List<Outcome> land(Landing batch) {
        return landing.land(batch);
    }

    private static RecordField field(String key, FieldType type, RecordField.Trait... traits) {
        return RecordField.of(KEY, key, type, traits);
    }
}
