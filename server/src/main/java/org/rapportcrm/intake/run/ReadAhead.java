package org.rapportcrm.intake.run;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads and maps the next part of a file while the database takes the one before: at most two parts
 * are in memory.
 */
final class ReadAhead implements AutoCloseable {
    /**
     * @param position how far the rows were read when this part was complete
     */
    record Part(List<SourceRecord> rows, long position) {}

    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("import reader").daemon().factory());
    private final Supplier<@Nullable Part> source;
    private Future<@Nullable Part> coming;

    ReadAhead(Supplier<@Nullable Part> source) {
        this.source = source;
        this.coming = reader.submit(source::get);
    }

    /** The next part, or null at the end. Failures of reading appear here. */
    @Nullable Part next() {
        try {
            Part part = coming.get();
            if (part != null) {
                coming = reader.submit(source::get);
            }
            return part;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    @Override
    public void close() {
        reader.shutdownNow();
        reader.close();
    }
}
