package org.rapportcrm.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8, and a byte that cannot be part of it as Windows-1252: files begin in plain ASCII and
 * show their true encoding, or a mix of both, only further down, and no letter may get lost.
 */
final class LenientUtf8 extends Reader {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final InputStream in;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
    private boolean ended;

    LenientUtf8(InputStream in) {
        this.in = in;
    }

    /** Whether the bytes hold no more than a few that are not UTF-8. */
    static boolean isMostly(byte[] start) {
        CharBuffer out = CharBuffer.allocate(start.length + 1);
        CharsetDecoder decoder =
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(start);
        int good = 0;
        int bad = 0;
        while (in.hasRemaining()) {
            int from = in.position();
            int outFrom = out.position();
            CoderResult result = decoder.decode(in, out, false);
            good += (in.position() - from) - (out.position() - outFrom);
            if (!result.isMalformed()) {
                break;
            }
            bad++;
            in.position(in.position() + 1);
        }
        return bad == 0 || good > 10 * bad;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(buffer, offset, length).slice();
        while (out.position() == 0) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isMalformed() && out.hasRemaining()) {
                out.put(WINDOWS_1252.decode(bytes.slice(bytes.position(), 1)));
                bytes.position(bytes.position() + 1);
                decoder.reset();
            } else if (result.isUnderflow() && out.position() == 0) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        return out.position();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }
}
