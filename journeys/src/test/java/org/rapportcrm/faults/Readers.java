package org.rapportcrm.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rapportcrm.harness.Visitor;

/** Ask for one page after the other, until closed. */
final class Readers implements AutoCloseable {
    private static final int AT_ONCE = 3;

    private final List<Thread> threads = new ArrayList<>();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final Visitor visitor;
    private final List<String> paths;
    private volatile boolean closed;

    private Readers(Visitor visitor, List<String> paths) {
        this.visitor = visitor;
        this.paths = paths;
    }

    static Readers start(Visitor visitor, List<String> paths) {
        Readers readers = new Readers(visitor, paths);
        for (int i = 0; i < AT_ONCE; i++) {
            readers.threads.add(Thread.ofPlatform().daemon().start(readers::read));
        }
        return readers;
    }

    /** How often each status came; 0 is no answer. */
    Map<Integer, Integer> answers() {
        return answers;
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

    private void read() {
        for (int i = 0; !closed; i++) {
            answers.merge(status(paths.get(i % paths.size())), 1, Integer::sum);
        }
    }

    private int status(String path) {
        try {
            return visitor.get(path).status();
        } catch (IOException e) {
            return 0;
        }
    }
}
