package org.rapportcrm.analytics.matching.value;

import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How a word sounds: Double Metaphone (L. Philips, C/C++ Users Journal 18(6), 2000), which knows
 * the spellings of several European languages.
 */
final class Phonetics {
    private static final DoubleMetaphone METAPHONE = new DoubleMetaphone();

    static {
        METAPHONE.setMaxCodeLen(6);
    }

    private Phonetics() {}

    static String sound(String word) {
        if (word.length() < 2 || !Character.isLetter(word.charAt(0))) {
            return "";
        }
        String code = METAPHONE.doubleMetaphone(word);
        return code == null ? "" : code;
    }
}
