package org.rapportcrm.web.page;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.springframework.http.HttpHeaders;

/**
 * Sends a page, compressed where the browser takes that. The container would do it as well, but
 * only at a level that costs more than drawing the page, for a tenth of its size.
 */
final class GzippedPage {
    private static final int WORTH_IT = 2_048;
    private static final int LEVEL = 2;
    private static final int USUAL_SIZE = 16 * 1024;

    /** RFC 1952: deflated; no name, no time, no word of the system. */
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** Kept, as each has a quarter of a megabyte that a new one would have to get and clear. */
    private static final Queue<Deflater> IDLE = new ArrayBlockingQueue<>(8);

    /** Browsers name it plainly; whoever weighs it gets the page as it is. */
    private static final Pattern TAKES_GZIP =
            Pattern.compile("(.*,)?\\s*gzip\\s*(,.*)?", Pattern.CASE_INSENSITIVE);

    private GzippedPage() {}

    static void write(Utf8ByteOutput page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (page.getContentLength() < WORTH_IT || !takesGzip(request)) {
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
            return;
        }
        // in one piece: a template is thousands of pieces, each a call into native code
        ByteArrayOutputStream compressed = compressed(page.toByteArray());
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setContentLength(compressed.size());
        compressed.writeTo(response.getOutputStream());
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && TAKES_GZIP.matcher(accepted).matches();
    }

    private static ByteArrayOutputStream compressed(byte[] page) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(USUAL_SIZE);
        compressed.write(HEADER);
        Deflater idle = IDLE.poll();
        Deflater deflater = idle == null ? new Deflater(LEVEL, true) : idle;
        try (OutputStream body = new DeflaterOutputStream(compressed, deflater, USUAL_SIZE)) {
            body.write(page);
        } finally {
            rest(deflater);
        }
        CRC32 check = new CRC32();
        check.update(page);
        compressed.write(
                ByteBuffer.allocate(2 * Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt((int) check.getValue())
                        .putInt(page.length)
                        .array());
        return compressed;
    }

    private static void rest(Deflater deflater) {
        deflater.reset();
        if (!IDLE.offer(deflater)) {
            deflater.end();
        }
    }
}
