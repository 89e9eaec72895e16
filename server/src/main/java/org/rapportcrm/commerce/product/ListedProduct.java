package org.rapportcrm.commerce.product;

import static org.rapportcrm.commerce.db.Tables.PRODUCT;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A product as it stands before a list comes in, by the names of its columns. */
record ListedProduct(UUID id, Map<String, @Nullable Object> values) {
    /** By code. */
    static Map<String, ListedProduct> of(DSLContext db, String[] codes) {
        Map<String, ListedProduct> listed = new LinkedHashMap<>();
        db.selectFrom(PRODUCT)
                .where("code = any({0})", (Object) codes)
                .forEach(row -> listed.put(row.getCode(), of(row)));
        return listed;
    }

    private static ListedProduct of(Record row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", row.get(PRODUCT.NAME));
        values.put("listed", row.get(PRODUCT.LISTED));
        values.put("category", row.get(PRODUCT.CATEGORY));
        values.put("unit_price", row.get(PRODUCT.UNIT_PRICE));
        values.put("currency", row.get(PRODUCT.CURRENCY));
        values.put("supplier", row.get(PRODUCT.SUPPLIER_ID));
        values.put("discontinued", row.get(PRODUCT.DISCONTINUED));
        return new ListedProduct(row.get(PRODUCT.ID), values);
    }
}
