package org.rapportcrm.intake.file;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;

/** How the characters of a file are written as bytes. */
public enum TextEncoding {
    UTF_8("UTF-8"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE"),
    UTF_32LE("UTF-32LE"),
    UTF_32BE("UTF-32BE"),
    WINDOWS_1252("windows-1252"),
    WINDOWS_1250("windows-1250"),
    WINDOWS_1251("windows-1251"),
    ISO_8859_15("ISO-8859-15"),
    SHIFT_JIS("Shift_JIS"),
    GB18030("GB18030");

    private final Charset charset;

    TextEncoding(String name) {
        charset = Charset.forName(name);
    }

    /**
     * Judges by the first bytes: a byte order mark, zero bytes at regular places, valid UTF-8, else
     * Windows-1252, which covers what Western spreadsheets write.
     */
    public static TextEncoding of(byte[] start) {
        if (starts(start, 0x00, 0x00, 0xFE, 0xFF)) {
            return UTF_32BE;
        }
        if (starts(start, 0xFF, 0xFE, 0x00, 0x00)) {
            return UTF_32LE;
        }
        if (starts(start, 0xFE, 0xFF) || starts(start, 0xFF, 0xFE)) {
            TextEncoding wide = withoutMark(Arrays.copyOfRange(start, 2, start.length));
            if (wide == UTF_32BE || wide == UTF_32LE) {
                return wide;
            }
            return starts(start, 0xFE, 0xFF) ? UTF_16BE : UTF_16LE;
        }
        return withoutMark(start);
    }

    /**
     * How many bytes of byte order mark come before the text; some programs put the one of UTF-16
     * before UTF-32.
     */
    static int markLength(byte[] start) {
        if (starts(start, 0x00, 0x00, 0xFE, 0xFF) || starts(start, 0xFF, 0xFE, 0x00, 0x00)) {
            return 4;
        }
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(start, 0xFE, 0xFF) || starts(start, 0xFF, 0xFE) ? 2 : 0;
    }

    public String label() {
        return charset.name();
    }

    /** Characters of {@code bytes}; never fails, what is no character becomes a replacement. */
    Reader reader(InputStream bytes) {
        return this == UTF_8 ? new LenientUtf8(bytes) : new InputStreamReader(bytes, charset);
    }

    private static TextEncoding withoutMark(byte[] start) {
        int[] zeros = new int[4];
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                zeros[i % 4]++;
            }
        }
        int most = start.length / 4;
        int many = start.length / 10;
        if (zeros[2] > most * 9 / 10 && zeros[3] > most * 9 / 10) {
            return UTF_32LE;
        }
        if (zeros[0] > most * 9 / 10 && zeros[1] > most * 9 / 10) {
            return UTF_32BE;
        }
        int even = zeros[0] + zeros[2];
        int odd = zeros[1] + zeros[3];
        if (odd > 2 * many && even <= many) {
            return UTF_16LE;
        }
        if (even > 2 * many && odd <= many) {
            return UTF_16BE;
        }
        return LenientUtf8.isMostly(start) ? UTF_8 : WINDOWS_1252;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i == bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
