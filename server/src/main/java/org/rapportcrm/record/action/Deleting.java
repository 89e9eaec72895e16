package org.rapportcrm.record.action;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.record.Doing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Action;
import org.springframework.stereotype.Component;

/** Puts records into the bin. */
@Component
class Deleting implements RecordAction {
    private final RecordHands hands;

    Deleting(RecordHands hands) {
        this.hands = hands;
    }

    @Override
    public String key() {
        return "delete";
    }

    @Override
    public boolean isFor(RecordType type) {
        return hands.delete(type);
    }

    @Override
    public String icon() {
        return "trash";
    }

    @Override
    public Action right() {
        return Action.DELETE;
    }

    @Override
    public int place() {
        return 9_000;
    }

    @Override
    public boolean hasOwnButton() {
        return true;
    }

    @Override
    public boolean isGrave() {
        return true;
    }

    @Override
    public List<Outcome> run(Doing doing, List<UUID> records) {
        RecordType type = doing.type();
        hands.of(type).delete(type.key(), doing.author(), records);
        return records.stream().map(id -> Outcome.used(Outcome.Effect.CHANGED, id, null)).toList();
    }
}
