package org.rapportcrm.shared;

import java.util.Set;

/**
 * What a viewer may not do with single fields of records that they may otherwise see or change.
 *
 * @param unread fields that do not exist for the viewer
 * @param unwritten fields that the viewer cannot change; holds all that are unread
 */
public record DeniedFields(Set<GuardedField> unread, Set<GuardedField> unwritten) {
    public static final DeniedFields NONE = new DeniedFields(Set.of(), Set.of());

    public DeniedFields {
        unread = Set.copyOf(unread);
        unwritten = Set.copyOf(unwritten);
    }
}
