package org.rapportcrm.analytics.matching.value;

/**
 * A word of a name or text with what it is compared by.
 *
 * @param id place among the words of its field, from 0
 * @param spelling without what languages spell in two ways
 * @param sound phonetic code, empty for numbers and the like
 * @param nicknames groups of names that it is a form of, ascending
 */
public record Word(String text, int id, String spelling, String sound, int[] nicknames) {
    static final Word[] NONE = {};

    boolean isInitial() {
        return text.length() == 1;
    }

    boolean isInitialOf(Word other) {
        return isInitial() && other.text.length() > 1 && other.text.charAt(0) == text.charAt(0);
    }

    boolean soundsLike(Word other) {
        return !sound.isEmpty() && sound.equals(other.sound);
    }

    boolean isFormOf(Word other) {
        int i = 0;
        int j = 0;
        while (i < nicknames.length && j < other.nicknames.length) {
            int order = Integer.compare(nicknames[i], other.nicknames[j]);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
