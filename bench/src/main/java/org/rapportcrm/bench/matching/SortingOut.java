package org.rapportcrm.bench.matching;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.analytics.matching.Matches;
import org.rapportcrm.analytics.matching.Matching;
import org.rapportcrm.analytics.matching.RunLimits;
import org.rapportcrm.analytics.matching.Thresholds;
import org.rapportcrm.analytics.matching.Watch;
import org.rapportcrm.analytics.matching.made.Town;

/** Sorts out who is who in made towns of growing size and writes docs/benchmarks.md. */
final class SortingOut {
    private static final String BEGIN = "<!-- begin: written by bin/bench matching -->";
    private static final String END = "<!-- end: bin/bench matching -->";
    private static final int SEED = 1;
    private static final int WARM_UP = 20_000;

    private SortingOut() {}

    /**
     * @param args number of records; the page with the figures; the load average before the build
     */
    static void main(String[] args) throws Exception {
        int most = Integer.parseInt(args[0]);
        measure(WARM_UP);
        var lines = new ArrayList<String>();
        lines.add(
                "%s; %d cores, -Xmx%d MB; load average %s at the beginning"
                        .formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.getRuntime().maxMemory() >> 20,
                                args[2]));
        lines.add("");
        lines.add("| records | seconds | processor seconds | comparisons | P | R | F1 |");
        lines.add("|---:|---:|---:|---:|---:|---:|---:|");
        for (int size = most / 10; size <= most; size *= 10) {
            lines.add(measure(size));
        }
        lines.forEach(System.out::println);
        write(Path.of(args[1]), lines);
    }

    private static String measure(int size) {
        Town town = Town.of(size, SEED);
        System.gc();
        long processor = processor();
        long begin = System.nanoTime();
        Matches matches =
                new Matching(RunLimits.DEFAULT, Watch.NONE).run(town.records(), Thresholds.DEFAULT);
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        double used = Duration.ofNanos(processor() - processor).toMillis() / 1000.0;
        double right = 0;
        double joined = 0;
        for (List<Integer> cluster : matches.clusters()) {
            joined += pairs(cluster.size());
            right += right(cluster, town.entity());
        }
        double precision = right / joined;
        double recall = right / town.pairs();
        return String.format(
                Locale.ROOT,
                "| %,d | %.1f | %.1f | %,d | %.4f | %.4f | %.4f |",
                size,
                seconds,
                used,
                matches.comparisons(),
                precision,
                recall,
                2 * precision * recall / (precision + recall));
    }

    private static long right(List<Integer> cluster, int[] entity) {
        return cluster.stream()
                .flatMap(one ->
                        cluster.stream()
                                .filter(other -> other > one)
                                .filter(other -> entity[one] == entity[other]))
                .count();
    }

    private static double pairs(double size) {
        return size * (size - 1) / 2;
    }

    private static long processor() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void write(Path page, List<String> lines) throws Exception {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        String table = "\n\n" + String.join("\n", lines) + "\n\n";
        Files.writeString(page, text.substring(0, begin) + table + text.substring(end));
    }
}
