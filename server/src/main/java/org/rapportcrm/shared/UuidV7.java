package org.rapportcrm.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids whose order is the order of time (RFC 9562, version 7): 48 bits of milliseconds, then 12 bits
 * that count within the millisecond, then random ones. Safe for use by many threads.
 */
public final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private UuidV7() {}

    /** A new id for something that happens now; later calls in this process give larger ids. */
    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
        return of(stamp >>> 12, (int) (stamp & 0xfff));
    }

    /** A new id that sorts at {@code instant}: imported history keeps the order of time. */
    public static UUID at(Instant instant) {
        return of(instant.toEpochMilli(), RANDOM.nextInt(1 << 12));
    }

    private static UUID of(long millis, int counter) {
        long high = (millis << 16) | 0x7000 | counter;
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
