package org.rapportcrm.record.list;

import java.util.Set;
import java.util.UUID;

/**
 * What of some rows their viewer may write where it stands.
 *
 * @param fields their keys
 * @param records those that they reach
 */
record Editing(Set<String> fields, Set<UUID> records) {
    static final Editing NONE = new Editing(Set.of(), Set.of());

    boolean is(String field, UUID record) {
        return fields.contains(field) && records.contains(record);
    }
}
