package org.rapportcrm.record.action;

import java.util.List;
import java.util.UUID;
import org.rapportcrm.record.Doing;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordAction;
import org.rapportcrm.record.RecordField;
import org.rapportcrm.record.RecordHands;
import org.rapportcrm.record.RecordType;
import org.rapportcrm.shared.Action;
import org.springframework.stereotype.Component;

/** Gives one field of many records the same value, or none. */
@Component
class EditingField implements RecordAction {
    private final RecordHands hands;

    EditingField(RecordHands hands) {
        this.hands = hands;
    }

    @Override
    public String key() {
        return "edit";
    }

    @Override
    public boolean isFor(RecordType type) {
        return hands.write(type);
    }

    @Override
    public String icon() {
        return "pencil";
    }

    @Override
    public Action right() {
        return Action.WRITE;
    }

    @Override
    public int place() {
        return 100;
    }

    @Override
    public List<RecordField> asks(RecordType type) {
        return type.fields().stream().filter(RecordField::isReplaced).toList();
    }

    @Override
    public boolean asksForOne() {
        return true;
    }

    @Override
    public boolean hasOwnButton() {
        return true;
    }

    @Override
    public List<Outcome> run(Doing doing, List<UUID> records) {
        return hands.edit(doing.type(), doing.author(), records, doing.values());
    }
}
