package org.rapportcrm.care.cases;

import static org.rapportcrm.care.db.Tables.SERVICE_CASE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.rapportcrm.care.setup.State;
import org.rapportcrm.care.setup.Status;
import org.rapportcrm.care.setup.Statuses;
import org.rapportcrm.database.Among;
import org.rapportcrm.record.Doing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.Reason;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Viewer;

/** Brings cases into the usual status of a state, unless they are there. */
abstract class Settling implements RecordAction {
    private final DSLContext db;
    private final Statuses statuses;
    private final RecordHands hands;
    private final State into;

    Settling(DSLContext db, Statuses statuses, RecordHands hands, State into) {
        this.db = db;
        this.statuses = statuses;
        this.hands = hands;
        this.into = into;
    }

    /** Those with which it cannot be done. */
    abstract Condition without();

    @Override
    public boolean isFor(RecordType type) {
        return type.key().equals(CaseType.KIND);
    }

    @Override
    public String labelKey() {
        return "care.action." + key();
    }

    @Override
    public Action right() {
        return Action.WRITE;
    }

    @Override
    public boolean hasOwnButton() {
        return true;
    }

    @Override
    public Map<UUID, Reason> refused(RecordType type, Viewer viewer, Collection<UUID> records) {
        Map<UUID, Reason> refused = new HashMap<>();
        db.select(SERVICE_CASE.ID)
                .from(SERVICE_CASE)
                .where(Among.of(SERVICE_CASE.ID, records), without())
                .forEach(row -> refused.put(row.value1(), Reason.of("care.action.not." + key())));
        return refused;
    }

    @Override
    public List<Outcome> run(Doing doing, List<UUID> records) {
        Status status = statuses.all().first(into).orElseThrow();
        return hands.edit(
                doing.type(), doing.author(), records, Map.of("status", status.id().toString()));
    }
}
