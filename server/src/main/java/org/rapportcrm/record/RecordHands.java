package org.rapportcrm.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** How each kind is written by hand, as far as its module says. */
@Component
public class RecordHands {
    private final Map<String, RecordHand> byKind = new HashMap<>();

    RecordHands(List<RecordHand> hands) {
        hands.forEach(hand -> hand.kinds().forEach(kind -> byKind.put(kind, hand)));
    }

    public boolean write(RecordType type) {
        return byKind.containsKey(type.key());
    }

    public boolean delete(RecordType type) {
        return write(type) && of(type).deletes(type.key());
    }

    public RecordHand of(RecordType type) {
        return Objects.requireNonNull(byKind.get(type.key()), type.key());
    }
}
