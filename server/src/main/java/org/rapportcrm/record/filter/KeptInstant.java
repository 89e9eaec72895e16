package org.rapportcrm.record.filter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as texts whose order is that of time: UTC, microseconds, always of one length. */
public final class KeptInstant {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private KeptInstant() {}

    public static String text(Instant instant) {
        return FORM.format(instant);
    }
}
