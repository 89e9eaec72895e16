package org.rapportcrm.customer.landing;

import org.jooq.DSLContext;
import org.rapportcrm.record.KeptBeside;
import org.springframework.stereotype.Component;

/** With an added field goes who said what of it, and what merged customers had from others. */
@Component
class SaidOfRemoved implements KeptBeside {
    // the prefix lets the indexes of added fields be used
    private static final String CLAIMS =
            """
            delete from customer.claim where ctid = any(array(
                select ctid from customer.claim where field = {0} and field like 'x\\_%' limit {1}))\
            """;
    private static final String GIVEN =
            """
            delete from customer.given where ctid = any(array(
                select ctid from customer.given where field = {0} and field like 'x\\_%' limit {1}))\
            """;
    private static final int PART = 5_000;

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
        forget(CLAIMS, field);
        forget(GIVEN, field);
    }

    private void forget(String part, String field) {
        int found;
        do {
            found = db.execute(part, field, PART);
        } while (found == PART);
    }
}
