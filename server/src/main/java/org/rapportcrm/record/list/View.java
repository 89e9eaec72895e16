package org.rapportcrm.record.list;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view that somebody saved, or that ships with its kind.
 *
 * @param key in URLs: its id, or the key that the kind gave
 * @param owner null when it ships with its kind
 */
record View(
        String key,
        String name,
        @Nullable UUID owner,
        Sharing sharing,
        @Nullable UUID team,
        ViewSettings settings,
        int version) {
    /** Who has it among their tabs. */
    enum Sharing {
        PRIVATE,
        TEAM,
        EVERYONE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    View with(ViewSettings other) {
        return new View(key, name, owner, sharing, team, other, version);
    }

    boolean isBuiltIn() {
        return owner == null;
    }
}
