package org.rapportcrm.database;

import org.jooq.Field;

/** How names follow one another where people read them. */
public final class Alphabet {
    /**
     * The root collation of ICU, which English and German share: ä stands beside a, capitals too.
     */
    private static final String ROOT = "und-x-icu";

    private Alphabet() {}

    /** For short lists: no index is in this order. */
    public static Field<String> of(Field<String> name) {
        return name.collate(ROOT);
    }
}
