package org.rapportcrm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a server holds at one moment; the heap after everything that nobody needs was collected. */
record Vitals(double minute, long files, long threads, long connections, long heapKib) {
    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final String CONNECTIONS =
            "select count(*) from pg_stat_activity where usename = 'rapport_app'";

    static Vitals of(Server server, Home home, double minute) throws Exception {
        Path process = Path.of("/proc", Long.toString(server.pid()));
        jcmd(server, "GC.run");
        return new Vitals(
                minute,
                count(process.resolve("fd")),
                count(process.resolve("task")),
                Long.parseLong(home.rows(CONNECTIONS).getFirst().getFirst()),
                used(jcmd(server, "GC.heap_info")));
    }

    /** Of young and old objects; what Java keeps of its classes is no heap. */
    private static long used(String info) {
        Matcher matcher = USED.matcher(info.replaceAll("(?s)Metaspace.*", ""));
        return matcher.results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
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
