package org.rapportcrm.faults;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.rapportcrm.harness.Visitor.Answer;

/** Write as fast as they are answered, until closed; whatever happens, they go on. */
final class Writers implements AutoCloseable {
    private static final int AT_ONCE = 4;
    private static final long AFTER_A_REFUSAL = 50_000_000;

    private final List<Thread> threads = new ArrayList<>();
    private final List<Answer> refusals = new CopyOnWriteArrayList<>();
    private final AtomicInteger hanging = new AtomicInteger();
    private final Writing writing;
    private final String name;
    private final Ledger ledger;
    private volatile boolean closed;

    private Writers(Writing writing, String name) {
        this.writing = writing;
        this.name = name;
        this.ledger = new Ledger(Path.of("target", "faults", name + ".ledger"));
    }

    static Writers start(Writing writing, String name) {
        var writers = new Writers(writing, name);
        for (int i = 0; i < AT_ONCE; i++) {
            String mark = name + "-" + i + "-";
            writers.threads.add(Thread.ofPlatform().daemon().start(() -> writers.write(mark)));
        }
        return writers;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Until so many more were acknowledged. */
    void await(int more, Duration patience) {
        if (!ledger.awaitMore(more, patience)) {
            String last = refusals.isEmpty() ? "none" : refusals.getLast().toString();
            throw new AssertionError(name + ": too few acknowledged; the last refusal: " + last);
        }
    }

    /** Answers other than an acknowledgement. */
    List<Answer> refusals() {
        return refusals;
    }

    /** How many were never answered, though the connection stood. */
    int hanging() {
        return hanging.get();
    }

    @Override
    public void close() {
        closed = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void write(String mark) {
        for (int i = 0; !closed; i++) {
            try {
                Answer answer = writing.write(mark + i);
                if (answer.status() < 400) {
                    ledger.add(mark + i);
                    continue;
                }
                refusals.add(answer);
                System.out.println(
                        answer.status()
                                + " "
                                + answer.body().replaceAll("<[^>]*>", "").replaceAll("\\s+", " "));
            } catch (HttpTimeoutException e) {
                hanging.incrementAndGet();
            } catch (IOException e) {
                // nobody listens: the server is dead, which is what we are here for
                Thread.onSpinWait();
            }
            LockSupport.parkNanos(AFTER_A_REFUSAL);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
