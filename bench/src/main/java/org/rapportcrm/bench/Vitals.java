package org.rapportcrm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a server holds at one moment; the heap after everything that nobody needs was collected. The
 * tests of faults measure it alike.
 */
record Vitals(double minute, long files, long threads, long connections, long heapKib) {
    /** {@code 12: 1234 98765 java.lang.String (java.base@25)}: bytes, class. */
    private static final Pattern HELD = Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(\\S+)");

    /** What the collector puts into gaps that are too small to be worth closing. */
    private static final String GAP = "[Ljdk.internal.vm.FillerElement;";

    private static final String CONNECTIONS =
            "select count(*) from pg_stat_activity where usename = 'rapport_app'";

    static Vitals of(Server server, Home home, double minute) throws Exception {
        Path process = Path.of("/proc", Long.toString(server.pid()));
        return new Vitals(
                minute,
                count(process.resolve("fd")),
                count(process.resolve("task")),
                Long.parseLong(home.rows(CONNECTIONS).getFirst().getFirst()),
                heapKib(server));
    }

    /** Collected and counted at one moment, so nothing made in between counts. */
    private static long heapKib(Server server) throws IOException, InterruptedException {
        String histogram = jcmd(server, "GC.class_histogram");
        long bytes =
                HELD.matcher(histogram)
                        .results()
                        .filter(found -> !found.group(2).equals(GAP))
                        .mapToLong(found -> Long.parseLong(found.group(1)))
                        .sum();
        if (bytes == 0) {
            throw new IllegalStateException(histogram);
        }
        return bytes / 1_024;
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }

    private static String jcmd(Server server, String command)
            throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process asked =
                new ProcessBuilder(jcmd.toString(), Long.toString(server.pid()), command)
                        .redirectErrorStream(true)
                        .start();
        String said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (asked.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }
}
