package org.rapportcrm.access.password;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Bounds how many passwords are hashed at once: each costs 19 MiB and most of a core. */
@Component
class HashingSlots {
    private static final int LONGEST_WAIT_SECONDS = 15;

    private final Semaphore free =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors() / 2), true);

    <T> T use(Supplier<T> hashing) {
        if (!take()) {
            throw new TooBusy();
        }
        try {
            return hashing.get();
        } finally {
            free.release();
        }
    }

    private boolean take() {
        try {
            return free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
