package org.rapportcrm.oracle;

import org.rapportcrm.shared.Reach;

/** Whose record a request names, seen from whoever sends it; and the narrowest reach it needs. */
enum Whose {
    OWN(Reach.OWN),
    A_TEAMMATES(Reach.TEAM),
    OF_THE_DEPARTMENT(Reach.DEPARTMENT),
    A_STRANGERS(Reach.ALL),
    NOBODYS(null);

    private final @org.jspecify.annotations.Nullable Reach needed;

    Whose(@org.jspecify.annotations.Nullable Reach needed) {
        this.needed = needed;
    }

    /** Nobody reaches an id that somebody made up. */
    boolean isWithin(Reach reach) {
        return needed != null && reach.compareTo(needed) >= 0;
    }
}
