package org.rapportcrm.record.mine;

import org.rapportcrm.shared.Problem;

/** Whoever marks everything finds nothing. */
public final class TooManyFavorites extends Problem {
    private static final long serialVersionUID = 1L;

    TooManyFavorites(int most) {
        super(Kind.CONFLICT, "record.mine.too-many", most);
    }
}
