package org.rapportcrm.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Uses a server for a long time and looks whether it holds more and more; bin/bench soak. */
final class Soak {
    private static final int CUSTOMERS = 20_000;
    private static final int USERS = 4;
    private static final int SAMPLES = 20;
    private static final double MINUTES_OF_AN_HOUR = 60;

    private final Report report = new Report(System.out);
    private final List<Vitals> samples = new ArrayList<>();

    /**
     * @param args minutes; a new folder
     */
    static void main(String[] args) throws Exception {
        new Soak().run(Integer.parseInt(args[0]), Path.of(args[1]));
    }

    private void run(int minutes, Path folder) throws Exception {
        Home home = new Home(folder.resolve("home"));
        try (Server server = Server.start(home.folder());
                ExecutorService importer = Executors.newSingleThreadExecutor()) {
            String link = server.await("(http://\\S+/setup/\\S+)");
            String address = server.await("Rapport is ready at (http://\\S+)");
            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            Load load = new Load(server, port, People.setUp(link));
            Filling filling = new Filling(home, folder);
            filling.importCustomers(0, CUSTOMERS);
            filling.importOrderLines(0, CUSTOMERS);
            filling.choose();
            List<String> paths =
                    Scenario.all(home).stream().flatMap(it -> it.some(500).stream()).toList();
            Scenario everything = new Scenario("soak", paths, () -> "");
            report.line("| minute | files | threads | connections | live objects, KiB |");
            report.line("|---:|---:|---:|---:|---:|");
            Duration part = Duration.ofMinutes(minutes).dividedBy(SAMPLES);
            long begin = System.nanoTime();
            for (int i = 0; i <= SAMPLES; i++) {
                Future<?> again = importer.submit(() -> filling.importCustomers(0, CUSTOMERS));
                load.run(everything, USERS, part);
                again.get();
                sample(Vitals.of(server, home, (System.nanoTime() - begin) / 6e10));
            }
            conclude();
        }
    }

    private void sample(Vitals now) {
        samples.add(now);
        report.line(
                "| %.1f | %d | %d | %d | %,d |",
                now.minute(), now.files(), now.threads(), now.connections(), now.heapKib());
    }

    /** By the second half: in the first one caches fill and Java compiles. */
    private void conclude() {
        report.line("");
        report.line(
                "An hour would add %.1f files, %.1f threads, %.1f connections, %,.0f KiB of heap.",
                slope(Vitals::files),
                slope(Vitals::threads),
                slope(Vitals::connections),
                slope(Vitals::heapKib));
    }

    /** Of the line of least squares, an hour. */
    private double slope(ToDoubleFunction<Vitals> what) {
        List<Vitals> half = samples.subList(samples.size() / 2, samples.size());
        double x = half.stream().collect(Collectors.averagingDouble(Vitals::minute));
        double y = half.stream().collect(Collectors.averagingDouble(what));
        double both = 0;
        double squares = 0;
        for (Vitals it : half) {
            both += (it.minute() - x) * (what.applyAsDouble(it) - y);
            squares += (it.minute() - x) * (it.minute() - x);
        }
        return both / squares * MINUTES_OF_AN_HOUR;
    }
}
