package org.rapportcrm.identity.run;

import org.rapportcrm.analytics.matching.Watch;

/** Tells how far the kernel is, now and then, and lets it be cancelled. */
final class Watching implements Watch {
    private static final long EVERY = 500_000_000;

    private final Progress progress;
    private final int size;
    private final Thread job = Thread.currentThread();
    private long told = System.nanoTime();

    Watching(Progress progress, int size) {
        this.progress = progress;
        this.size = size;
    }

    @Override
    public boolean goesOn(Step step, long done, long total) {
        // the kernel's other threads have no transaction, and need not tell the same
        if (Thread.currentThread().equals(job) && System.nanoTime() - told > EVERY) {
            told = System.nanoTime();
            progress.comparing(step == Step.COMPARE && total > 0 ? (double) done / total : 0, size);
        }
        return true;
    }
}
