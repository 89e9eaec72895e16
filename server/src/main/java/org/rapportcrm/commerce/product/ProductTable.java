package org.rapportcrm.commerce.product;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.rapportcrm.commerce.db.Tables.PRODUCT;

import org.jooq.Condition;
import org.jooq.Table;
import org.rapportcrm.record.RecordTable;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;

/** Where products are read; they belong to nobody, so whoever may see one may see all. */
enum ProductTable implements RecordTable {
    ONLY;

    @Override
    public Table<?> whole() {
        return PRODUCT;
    }

    @Override
    public Condition standing(Table<?> rows) {
        return noCondition();
    }

    @Override
    public Condition withinReach(Viewer viewer, Action action, Table<?> rows) {
        return viewer.may(ProductType.KEY, action) ? noCondition() : falseCondition();
    }

    @Override
    public String title() {
        return "name";
    }
}
