package org.rapportcrm.access.branding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a picture says of itself in its first bytes. Nothing is unpacked: that is left to the
 * browser that shows it.
 */
record Picture(String mediaType, int width, int height) {
    private static final long PNG = 0x89504e470d0a1a0aL;
    private static final int MARKER = 0xff;

    /** Empty for what is no PNG, JPEG or WebP. */
    static Optional<Picture> read(byte[] bytes) {
        ByteBuffer start = ByteBuffer.wrap(bytes);
        try {
            if (bytes.length > 24 && start.getLong(0) == PNG && isAt(bytes, 12, "IHDR")) {
                return Optional.of(new Picture("image/png", start.getInt(16), start.getInt(20)));
            }
            if (isAt(bytes, 0, "RIFF") && isAt(bytes, 8, "WEBP")) {
                return webp(bytes, start.order(ByteOrder.LITTLE_ENDIAN));
            }
            return bytes.length > 4 && (start.getInt(0) >>> 8) == 0xffd8ff
                    ? jpeg(start)
                    : Optional.empty();
        } catch (IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static Optional<Picture> webp(byte[] bytes, ByteBuffer start) {
        if (isAt(bytes, 12, "VP8X")) {
            return webp(1 + (start.getInt(24) & 0xffffff), 1 + (start.getInt(27) & 0xffffff));
        }
        if (isAt(bytes, 12, "VP8L") && bytes[20] == 0x2f) {
            int sizes = start.getInt(21);
            return webp(1 + (sizes & 0x3fff), 1 + (sizes >>> 14 & 0x3fff));
        }
        return isAt(bytes, 12, "VP8 ")
                ? webp(start.getShort(26) & 0x3fff, start.getShort(28) & 0x3fff)
                : Optional.empty();
    }

    private static Optional<Picture> webp(int width, int height) {
        return Optional.of(new Picture("image/webp", width, height));
    }

    /** From segment to segment until the one that holds the size. */
    private static Optional<Picture> jpeg(ByteBuffer bytes) {
        int at = 2;
        while ((bytes.get(at) & MARKER) == MARKER) {
            int kind = bytes.get(at + 1) & MARKER;
            boolean isFrame = kind >= 0xc0 && kind <= 0xcf && kind % 4 != 0 || kind == 0xc0;
            if (isFrame) {
                int height = bytes.getShort(at + 5) & 0xffff;
                int width = bytes.getShort(at + 7) & 0xffff;
                return Optional.of(new Picture("image/jpeg", width, height));
            }
            int length = bytes.getShort(at + 2) & 0xffff;
            if (length < 2) {
                return Optional.empty();
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static boolean isAt(byte[] bytes, int from, String word) {
        return bytes.length >= from + word.length()
                && new String(bytes, from, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }
}
