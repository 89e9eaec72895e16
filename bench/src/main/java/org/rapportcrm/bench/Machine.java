package org.rapportcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where it was measured. */
final class Machine {
    private static final double GIBI = 1 << 20;

    private Machine() {}

    /** Processes that wanted to run, averaged over the last minute. */
    static double load() throws IOException {
        return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
    }

    static String shape() throws IOException {
        String total = Files.readAllLines(Path.of("/proc/meminfo")).getFirst();
        double kibi = Double.parseDouble(total.replaceAll("\\D", ""));
        return "%d cores, %.0f GiB, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        kibi / GIBI,
                        System.getProperty("os.name").toLowerCase(Locale.ROOT));
    }
}
