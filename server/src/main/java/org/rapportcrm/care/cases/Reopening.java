package org.rapportcrm.care.cases;

import static org.rapportcrm.care.db.Tables.SERVICE_CASE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.care.setup.Statuses;
import org.rapportcrm.record.RecordHands;
import org.springframework.stereotype.Component;

/** Opens cases again that were settled. */
@Component
class Reopening extends Settling {
    Reopening(DSLContext db, Statuses statuses, RecordHands hands) {
        super(db, statuses, hands, State.OPEN);
    }

    @Override
    public String key() {
        return "reopen";
    }

    @Override
    public String icon() {
        return "rotate-clockwise";
    }

    @Override
    public int place() {
        return 60;
    }

    @Override
    Condition without() {
        return SERVICE_CASE.STATE.ne(State.SOLVED.key());
    }
}
