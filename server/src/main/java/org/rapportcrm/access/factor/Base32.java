package org.rapportcrm.access.factor;

/** Bytes as people type them: letters and digits without look-alikes (RFC 4648, section 6). */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** Without padding. */
    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int waiting = 0;
        for (byte next : bytes) {
            buffer = buffer << Byte.SIZE | Byte.toUnsignedInt(next);
            waiting += Byte.SIZE;
            while (waiting >= BITS) {
                waiting -= BITS;
                text.append(ALPHABET.charAt(buffer >> waiting & 31));
            }
        }
        if (waiting > 0) {
            text.append(ALPHABET.charAt(buffer << BITS - waiting & 31));
        }
        return text.toString();
    }

    /** In groups of four, as one reads it aloud. */
    static String grouped(String text) {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
