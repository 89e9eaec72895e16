package org.rapportcrm.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Users who ask as soon as they were answered. */
record Load(Server server, int port, String cookies) {
    private static final long SEED = 7;

    /** One wrong answer ends it all. */
    Figures run(Scenario scenario, int users, Duration time)
            throws InterruptedException, ExecutionException {
        Duration before = server.processorTime();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<long[]>> all = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                var random = new SplittableRandom(SEED + user);
                all.add(threads.submit(() -> ask(scenario, random, end)));
            }
            LongStream taken = LongStream.empty();
            for (Future<long[]> one : all) {
                taken = LongStream.concat(taken, LongStream.of(one.get()));
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            Duration computed = server.processorTime().minus(before);
            return Figures.of(taken.toArray(), seconds, computed.toMillis());
        }
    }

    private long[] ask(Scenario scenario, SplittableRandom random, long end) throws IOException {
        LongStream.Builder taken = LongStream.builder();
        try (Wire wire = new Wire(port, cookies)) {
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                wire.send(scenario.next(random));
                taken.add(System.nanoTime() - begin);
            }
        }
        return taken.build().toArray();
    }
}
