package org.rapportcrm.record.action;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.record.Doing;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Action;
import org.springframework.stereotype.Component;

/** Hands records to a colleague. */
@Component
class Assigning implements RecordAction {
    private static final String OWNER = "owner";

    private final RecordHands hands;

    Assigning(RecordHands hands) {
        this.hands = hands;
    }

    @Override
    public String key() {
        return "assign";
    }

    @Override
    public boolean isFor(RecordType type) {
        return hands.write(type) && !asks(type).isEmpty();
    }

    @Override
    public String icon() {
        return "user-share";
    }

    @Override
    public Action right() {
        return Action.WRITE;
    }

    @Override
    public int place() {
        return 200;
    }

    @Override
    public List<RecordField> asks(RecordType type) {
        return type
                .field(OWNER)
                .filter(field -> field.type() == FieldType.USER && field.isReplaced())
                .stream()
                .toList();
    }

    @Override
    public List<Outcome> run(Doing doing, List<UUID> records) {
        return hands.edit(doing.type(), doing.author(), records, doing.values());
    }
}
