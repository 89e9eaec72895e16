package org.rapportcrm.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.rapportcrm.harness.Database;
import org.rapportcrm.harness.RunningRapport;

/**
 * What a server holds when nobody asks it anything. Keep in sync with bench/Vitals, which measures
 * the same for hours.
 *
 * @param files open, sockets included
 * @param temporary files of uploads and imports that are over, and of PostgreSQL's sorting
 * @param backends of PostgreSQL
 * @param transactions that somebody left open
 */
record Vitals(
        long files, long threads, long temporary, long backends, long transactions, LiveHeap heap) {
    private static final String OURS =
            "select count(*)::text from pg_stat_activity where usename = 'rapport_app'";

    static Vitals of(RunningRapport rapport) {
        Path process = Path.of("/proc", Long.toString(rapport.pid()));
        Path home = rapport.home();
        return new Vitals(
                count(process.resolve("fd")),
                count(process.resolve("task")),
                count(home.resolve("uploads"))
                        + count(home.resolve("imports"))
                        + count(home.resolve("postgres/data/base/pgsql_tmp")),
                number(home, OURS),
                number(home, OURS + " and state like 'idle in transaction%'"),
                LiveHeap.of(rapport.pid()));
    }

    /** Nothing is under way that will let go of what it holds. */
    boolean isAtRest() {
        return temporary == 0 && transactions == 0;
    }

    @Override
    public String toString() {
        return "%d files, %d threads, %d temporary, %d backends, %d transactions, %d KiB held"
                .formatted(files, threads, temporary, backends, transactions, heap.kib());
    }

    /** The higher of both, of each. */
    Vitals max(Vitals other) {
        return new Vitals(
                Math.max(files, other.files),
                Math.max(threads, other.threads),
                Math.max(temporary, other.temporary),
                Math.max(backends, other.backends),
                Math.max(transactions, other.transactions),
                heap.kib() < other.heap.kib() ? other.heap : heap);
    }

    private static long number(Path home, String query) {
        return Long.parseLong(Database.texts(home, query).iterator().next());
    }

    private static long count(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
