package org.rapportcrm.record.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapportcrm.record.RecordHand;
import org.rapportcrm.record.RecordType;
import org.springframework.stereotype.Component;

/** How each kind is written, as far as its module says. */
@Component
class Hands {
    private final Map<String, RecordHand> byKind;

    Hands(List<RecordHand> hands) {
        byKind = hands.stream().collect(Collectors.toMap(RecordHand::kind, hand -> hand));
    }

    boolean write(RecordType type) {
        return byKind.containsKey(type.key());
    }

    boolean delete(RecordType type) {
        return write(type) && of(type).deletes();
    }

    RecordHand of(RecordType type) {
        return Objects.requireNonNull(byKind.get(type.key()));
    }
}
