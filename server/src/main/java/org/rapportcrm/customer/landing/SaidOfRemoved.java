package org.rapportcrm.customer.landing;

import static org.jooq.impl.DSL.inline;
import static org.rapportcrm.customer.db.Tables.CLAIM;
import static org.rapportcrm.customer.db.Tables.GIVEN;

import org.jooq.DSLContext;
import org.rapportcrm.record.KeptBeside;
import org.springframework.stereotype.Component;

/** With an added field goes who said what of it, and what merged customers had from others. */
@Component
class SaidOfRemoved implements KeptBeside {
    private static final String ADDED = "x\\_%";

    private final DSLContext db;

    SaidOfRemoved(DSLContext db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return CustomerType.KEY;
    }

    @Override
    public void forget(String field) {
        // the prefix lets the indexes of added fields be used
        db.deleteFrom(CLAIM)
                .where(CLAIM.FIELD.eq(field), CLAIM.FIELD.like(inline(ADDED)))
                .execute();
        db.deleteFrom(GIVEN)
                .where(GIVEN.FIELD.eq(field), GIVEN.FIELD.like(inline(ADDED)))
                .execute();
    }
}
