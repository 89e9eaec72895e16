package org.rapportcrm.web.page;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/**
 * Sends a page, compressed where the browser takes that. The container would do it as well, but
 * only at a level that costs more than drawing the page, for a tenth of its size.
 */
final class GzippedPage {
    private static final int WORTH_IT = 2_048;
    private static final int LEVEL = 2;
    private static final int USUAL_SIZE = 16 * 1024;

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
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(USUAL_SIZE);
        try (OutputStream gzip = new Gzip(compressed)) {
            // in one piece: a template is thousands of pieces, each a call into native code
            gzip.write(page.toByteArray());
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setContentLength(compressed.size());
        compressed.writeTo(response.getOutputStream());
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && TAKES_GZIP.matcher(accepted).matches();
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out, USUAL_SIZE);
            def.setLevel(LEVEL);
        }
    }
}
