package org.rapportcrm.access.session;

import java.time.Instant;
import java.util.UUID;

/** A session as its user sees it. */
public record OpenSession(
        UUID id, String browser, String address, Instant createdAt, Instant seenAt) {
    public String device() {
        return Device.of(browser).text();
    }
}
