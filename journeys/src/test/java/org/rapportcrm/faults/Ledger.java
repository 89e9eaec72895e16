package org.rapportcrm.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What the server said it has kept: a line each in a file, for whoever has to look into a loss. */
final class Ledger {
    private final Set<String> marks = new HashSet<>();
    private final Path file;

    Ledger(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(String mark) {
        try {
            Files.writeString(
                    file, mark + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        marks.add(mark);
        notifyAll();
    }

    synchronized Set<String> marks() {
        return Set.copyOf(marks);
    }

    /** False when the patience is at its end. */
    synchronized boolean awaitMore(int more, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        int wanted = marks.size() + more;
        while (marks.size() < wanted) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }
}
