package org.rapportcrm.analytics.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** One run over all pairs that share a block. */
final class Run {
    private static final int STRIDE = 2048;

    private final Records records;
    private final Thresholds thresholds;
    private final RunLimits limits;
    private final Watch watch;
    private final Scorer scorer;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong compared = new AtomicLong();

    Run(Records records, MatchModel model, Thresholds thresholds, RunLimits limits, Watch watch) {
        this.records = records;
        this.thresholds = thresholds;
        this.limits = limits;
        this.watch = watch;
        this.scorer = new Scorer(model, records);
    }

    static void report(Watch watch, Watch.Step step, long done, long total) {
        if (Thread.currentThread().isInterrupted() || !watch.goesOn(step, done, total)) {
            throw new RunCanceled();
        }
    }

    Matches over(Blocks blocks) {
        List<ScoredPair> pairs = pairs(blocks);
        report(watch, Watch.Step.CLUSTER, 0, 1);
        var clusters = new Clustering(records, scorer);
        long count = records.size();
        return new Matches(
                pairs,
                clusters.of(pairs, thresholds.join()),
                compared.get(),
                blocks.left(),
                count * (count - 1) / 2);
    }

    private List<ScoredPair> pairs(Blocks blocks) {
        var found = new ArrayList<ScoredPair>();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        Runnable work =
                () -> {
                    try {
                        List<ScoredPair> own = compare(blocks);
                        synchronized (found) {
                            found.addAll(own);
                        }
                    } catch (RuntimeException | Error e) {
                        failures.add(e);
                        next.set(records.size());
                    }
                };
        var threads = new ArrayList<Thread>();
        for (int thread = 1; thread < limits.threads(); thread++) {
            threads.add(Thread.ofPlatform().name("matching-" + thread).start(work));
        }
        work.run();
        join(threads);
        if (failures.peek() instanceof RuntimeException e) {
            throw e;
        }
        if (failures.peek() instanceof Error e) {
            throw e;
        }
        found.sort(Comparator.comparingInt(ScoredPair::first).thenComparingInt(ScoredPair::second));
        return found;
    }

    /** Whoever interrupts a run gets the thread back when no other works on for it. */
    private void join(List<Thread> threads) {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    next.set(records.size());
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new RunCanceled();
        }
    }

    private List<ScoredPair> compare(Blocks blocks) {
        var found = new ArrayList<ScoredPair>();
        var pair = new PairScore(records.schema().size());
        int[] seen = new int[records.size()];
        Arrays.fill(seen, -1);
        long[] count = {0};
        double least = Bits.odds(Math.max(1e-12, thresholds.review()));
        for (int start = next.getAndAdd(STRIDE);
                start < records.size();
                start = next.getAndAdd(STRIDE)) {
            report(watch, Watch.Step.COMPARE, start, records.size());
            for (int row = start; row < Math.min(start + STRIDE, records.size()); row++) {
                int first = row;
                blocks.forEachAfter(
                        row,
                        seen,
                        second -> {
                            count[0]++;
                            scorer.score(first, second, pair);
                            if (pair.same >= least && pair.totalBits() >= least) {
                                found.add(scored(first, second, pair));
                            }
                        });
            }
        }
        compared.addAndGet(count[0]);
        return found;
    }

    private ScoredPair scored(int first, int second, PairScore pair) {
        return new ScoredPair(
                first, second, pair.totalBits(), pair.household(), scorer.vetoes(pair));
    }
}
