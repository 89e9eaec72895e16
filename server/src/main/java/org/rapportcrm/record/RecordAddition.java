package org.rapportcrm.record;

import java.util.List;

/**
 * What somebody else knows of the records of a kind: facts of a module above, fields that an
 * administrator added. It stands in every list, filter and form of the kind at once. Contribute it
 * as a bean; it is asked anew each time.
 */
public interface RecordAddition {
    default List<RecordField> fields(String kind) {
        return List.of();
    }

    default List<Relation> relations(String kind) {
        return List.of();
    }
}
