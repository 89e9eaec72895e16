package org.rapportcrm.analytics.matching.value;

import java.util.List;
import org.rapportcrm.analytics.matching.Agreement;

/** One value of a field, read once, compared often; immutable. */
public interface Value {
    /** Its form without what does not count; two values with the same are EXACT. */
    String normal();

    /**
     * In which way another value of the same kind agrees; symmetric.
     *
     * @param rarity what the words of the field tell
     */
    Agreement agreement(Value other, Rarity rarity);

    /** The words whose rarity counts. */
    default Word[] words() {
        return Word.NONE;
    }

    /**
     * Coarse forms under which similar values are found, most telling first: sounds, parts, whole.
     */
    List<String> keys();

    /** Whether both belong to one scope, so that a difference means something. */
    default boolean comparable(Value other) {
        return true;
    }
}
