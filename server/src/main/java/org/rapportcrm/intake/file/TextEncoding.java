package org.rapportcrm.intake.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * In which encoding a file is written, judged by its first bytes: a byte order mark, zero bytes at
 * every second or fourth place, valid UTF-8, else Windows-1252, which covers what Western
 * spreadsheets write.
 *
 * @param markLength how many bytes of byte order mark come before the text
 */
public record TextEncoding(Charset charset, int markLength) {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    public static TextEncoding of(byte[] start) {
        if (starts(start, 0x00, 0x00, 0xFE, 0xFF)) {
            return new TextEncoding(UTF_32BE, 4);
        }
        if (starts(start, 0xFF, 0xFE, 0x00, 0x00)) {
            return new TextEncoding(UTF_32LE, 4);
        }
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (starts(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return new TextEncoding(withoutMark(start), 0);
    }

    private static Charset withoutMark(byte[] start) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int many = start.length / 5;
        if (start.length >= 4 && odd > many && even <= many / 2) {
            return StandardCharsets.UTF_16LE;
        }
        if (start.length >= 4 && even > many && odd <= many / 2) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(start) ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private static boolean isUtf8(byte[] start) {
        // the last character may be cut in two
        int end = start.length;
        while (end > 0 && end > start.length - 4 && (start[end - 1] & 0x80) != 0) {
            end--;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(
                            ByteBuffer.wrap(
                                    Arrays.copyOf(
                                            start, start.length < 65536 ? start.length : end)));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
