package org.rapportcrm.access.limit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.db.tables.records.ApiAnswerRecord;
import org.springframework.http.HttpHeaders;

/** An answer as it was given. */
record KeptAnswer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        byte[] body) {
    static KeptAnswer of(ApiAnswerRecord row) {
        return new KeptAnswer(
                row.getStatus(),
                row.getContentType(),
                row.getLocation(),
                row.getEtag(),
                row.getBody());
    }

    /** The tag says what the whole is; a part has none. */
    KeptAnswer with(byte[] readable) {
        return Arrays.equals(readable, body)
                ? this
                : new KeptAnswer(status, contentType, location, null, readable);
    }

    KeptAnswer withoutBody() {
        return new KeptAnswer(status, null, location, null, new byte[0]);
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentType(contentType);
        response.setHeader(HttpHeaders.LOCATION, location);
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
