package org.rapportcrm.access.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/**
 * Reads what a program sends before anything is done with it, unless it sends lines without end: so
 * no slow sender holds a connection to the database, and nobody fills our memory.
 */
final class Bodies extends OncePerRequestFilter {
    static final int MOST = 1 << 20;
    private static final MediaType LINES = MediaType.APPLICATION_NDJSON;
    private static final List<MediaType> TAKEN =
            List.of(
                    MediaType.APPLICATION_JSON,
                    MediaType.parseMediaType("application/merge-patch+json"),
                    LINES);

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MediaType type = type(request.getContentType());
        if (LINES.isCompatibleWith(type)) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getContentLengthLong() > MOST) {
            throw tooLarge();
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw tooLarge();
        }
        if (type == null && body.length > 0) {
            throw new UnsupportedMediaTypeStatusException("a body has a type", TAKEN);
        }
        chain.doFilter(new WholeBody(request, body), response);
    }

    private static @Nullable MediaType type(@Nullable String text) {
        try {
            MediaType type = text == null ? null : MediaType.parseMediaType(text);
            if (type == null || TAKEN.stream().anyMatch(taken -> taken.includes(type))) {
                return type;
            }
            throw new UnsupportedMediaTypeStatusException(type, TAKEN);
        } catch (InvalidMediaTypeException e) {
            throw new UnsupportedMediaTypeStatusException(e.getMessage(), TAKEN);
        }
    }

    private static ResponseStatusException tooLarge() {
        return new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
}
