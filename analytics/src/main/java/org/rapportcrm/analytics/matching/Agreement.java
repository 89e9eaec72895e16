package org.rapportcrm.analytics.matching;

/** In which way two values agree, in words; each kind of field knows some of these levels. */
public enum Agreement {
    /** The same, but for case, accents and punctuation. */
    EXACT,
    /** Written otherwise: Müller and Mueller, de la Cruz and Delacruz, Street and St. */
    SPELLING,
    /** The same words in another order. */
    REORDERED,
    /** Given and family name have changed places. */
    SWAPPED,
    /** A short or foreign form of the same given name: Bob and Robert, John and Johann. */
    NICKNAME,
    /** One slip of the keyboard apart. */
    TYPO,
    /** Day and month, or two digits, have changed places. */
    TRANSPOSED,
    /**
     * One is a part of the other: Anna and Anna Maria, Meier and Meier-Huber, 1984 and 1984-05-06.
     */
    PART,
    /** An initial or abbreviation of the other. */
    INITIAL,
    /** Spelled apart, but sounds the same. */
    SOUNDS_ALIKE,
    /** Most letters or words are the same. */
    SIMILAR,
    /** Some letters or words are the same. */
    REMOTE,
    /** Close by: the next postcode, the next house, the same year. */
    NEAR,
    /** The same street, another house number. */
    OTHER_NUMBER,
    /** The same name before the @ at another provider. */
    SAME_LOCAL_PART,
    /** Another name at the same domain, which is not one of a mail provider. */
    SAME_DOMAIN,
    DIFFERENT,
    /** One or both records have no value: neither for nor against. */
    MISSING
}
