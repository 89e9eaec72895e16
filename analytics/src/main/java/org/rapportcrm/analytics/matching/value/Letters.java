package org.rapportcrm.analytics.matching.value;

/** Which letters and digits are in a text, as a set of bits: a quick look before a long one. */
final class Letters {
    private Letters() {}

    static int of(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1 << text.charAt(i);
        }
        return letters;
    }

    /** False if the texts have so few letters in common that no measure calls them alike. */
    static boolean mayBeAlike(int some, int others) {
        int fewer = Math.min(Integer.bitCount(some), Integer.bitCount(others));
        return 2 * Integer.bitCount(some & others) >= fewer;
    }
}
