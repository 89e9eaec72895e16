package org.rapportcrm.database;

/** A query among {@link Questions}; its rows are in the {@link Answers}. */
public record Question(int place, When when) {
    enum When {
        /** It travels with all others. */
        ALWAYS,
        /** It is asked if its sign was found, after the others. */
        IF_ANY,
        /** It is asked by whoever reads its answer. */
        WHEN_READ,
        /** All that is asked is whether it has rows, with the others. */
        WHETHER
    }
}
