package org.rapportcrm.commerce.product;

import static org.rapportcrm.commerce.db.Tables.PRODUCT;
import static org.rapportcrm.record.RecordField.Trait.ESSENTIAL;
import static org.rapportcrm.record.RecordField.Trait.LISTED;
import static org.rapportcrm.record.RecordField.Trait.OWN_ID;
import static org.rapportcrm.record.RecordField.Trait.REQUIRED;
import static org.rapportcrm.record.RecordField.Trait.SEARCHED;
import static org.rapportcrm.record.RecordField.Trait.SORTABLE;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.record.RecordType;
import org.springframework.stereotype.Component;

/** The product as a kind of record; it is the same in all sources that use its code. */
@Component
class ProductType implements RecordType {
    static final String KEY = "product";

    private static final List<RecordField> FIELDS =
            List.of(
                    field("code", FieldType.KEY, OWN_ID, REQUIRED, SEARCHED, LISTED)
                            .in(PRODUCT.CODE)
                            .alias(
                                    "productid",
                                    "productcode",
                                    "sku",
                                    "stockcode",
                                    "itemcode",
                                    "product",
                                    "artikelnummer"),
                    field("name", FieldType.TEXT, ESSENTIAL, SEARCHED, SORTABLE, LISTED)
                            .in(PRODUCT.NAME)
                            .alias("productname", "itemname", "title", "bezeichnung"),
                    field("category", FieldType.TEXT, LISTED)
                            .in(PRODUCT.CATEGORY)
                            .alias("categoryname", "productcategory", "series", "kategorie"),
                    field("unit_price", FieldType.MONEY, LISTED)
                            .in(PRODUCT.UNIT_PRICE)
                            .alias("price", "salesprice", "listprice", "preis", "einzelpreis"),
                    field("supplier", FieldType.CUSTOMER)
                            .in(PRODUCT.SUPPLIER_ID)
                            .alias("supplierid", "lieferant"),
                    field("discontinued", FieldType.YES_NO, LISTED)
                            .in(PRODUCT.DISCONTINUED)
                            .alias("inactive", "ausgelaufen"));

    /** Columns of what was sold or offered, which name products too. */
    private static final Set<String> ELSEWHERE =
            Set.of("opportunityid", "dealid", "quantity", "qty", "orderid", "invoiceno");

    private final LandingProducts landing;

    ProductType(LandingProducts landing) {
        this.landing = landing;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public int place() {
        return 500;
    }

    @Override
    public List<RecordField> fields() {
        return FIELDS;
    }

    @Override
    public boolean recognizes(Set<String> fields, Set<String> headers) {
        return fields.contains("code")
                && (fields.contains("name") || fields.contains("unit_price"))
                && Collections.disjoint(headers, ELSEWHERE);
    }

    @Override
    public Optional<RecordTable> table() {
        return Optional.of(ProductTable.ONLY);
    }

    @Override
    public List<Outcome> land(Landing batch) {
        return landing.land(batch);
    }

    private static RecordField field(String key, FieldType type, RecordField.Trait... traits) {
        return RecordField.of(KEY, key, type, traits);
    }
}
