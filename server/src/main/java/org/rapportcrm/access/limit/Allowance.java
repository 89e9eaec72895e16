package org.rapportcrm.access.limit;

import java.time.Instant;
import java.util.function.LongUnaryOperator;

/**
 * What one node may still let through for one token in one minute. The first share of each minute
 * is free: whoever asks seldom costs no write. From then on it takes share after share from what
 * all nodes have together. Threads may share it.
 */
final class Allowance {
    private final long quota;
    private final long share;
    private Instant minute = Instant.MIN;
    private long granted;
    private long used;
    private long unreported;
    private long takenByAll;

    Allowance(long quota) {
        this.quota = quota;
        this.share = Math.max(1, quota / 10);
    }

    /**
     * @param take from what all nodes have: adds to it and gives back what it was before
     */
    synchronized boolean use(Instant now, LongUnaryOperator take) {
        if (now.isAfter(minute)) {
            begin(now);
        }
        if (used == granted && takenByAll < quota) {
            takeAnotherShare(take);
        }
        if (used == granted) {
            return false;
        }
        used++;
        return true;
    }

    /** What this node has in hand, and what nobody has taken yet. */
    synchronized long left() {
        return granted - used + Math.max(0, quota - takenByAll);
    }

    private void begin(Instant now) {
        minute = now;
        granted = share;
        used = 0;
        unreported = share;
        takenByAll = share;
    }

    private void takeAnotherShare(LongUnaryOperator take) {
        long asked = unreported + share;
        long before = take.applyAsLong(asked);
        long given = Math.clamp(quota - before, 0, asked);
        granted += Math.max(0, given - unreported);
        unreported = 0;
        takenByAll = before + asked;
    }
}
