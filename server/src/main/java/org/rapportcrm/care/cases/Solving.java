package org.rapportcrm.care.cases;

import static org.rapportcrm.care.db.Tables.SERVICE_CASE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.care.setup.Statuses;
import org.rapportcrm.record.RecordHands;
import org.springframework.stereotype.Component;

/** Settles cases. */
@Component
class Solving extends Settling {
    Solving(DSLContext db, Statuses statuses, RecordHands hands) {
        super(db, statuses, hands, State.SOLVED);
    }

    @Override
    public String key() {
        return "solve";
    }

    @Override
    public String icon() {
        return "check";
    }

    @Override
    public int place() {
        return 50;
    }

    @Override
    Condition without() {
        return SERVICE_CASE.STATE.eq(State.SOLVED.key());
    }
}
