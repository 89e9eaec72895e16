package org.rapportcrm.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rapportcrm.journal.Author;
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

    /**
     * Gives records the same values.
     *
     * @return one outcome a record, in their order
     */
    public List<Outcome> edit(
            RecordType type, Author author, List<UUID> records, Map<String, Object> values) {
        return of(type).write(
                        type.key(),
                        author,
                        records.stream().map(id -> Row.edit(id, values)).toList());
    }

    public RecordHand of(RecordType type) {
        return Objects.requireNonNull(byKind.get(type.key()), type.key());
    }
}
