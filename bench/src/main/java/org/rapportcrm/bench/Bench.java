package org.rapportcrm.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Fills a home and measures it; bin/bench tells how it is called. */
final class Bench {
    private static final double QUIET = 0.5;
    /** Until Java's compiler has nothing more to do, which competes for the same processors. */
    private static final Duration FIRST_WARM_UP = Duration.ofSeconds(90);

    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURE = Duration.ofSeconds(8);
    private static final Duration PGBENCH = Duration.ofSeconds(6);
    private static final int MANY = 16;
    private static final int CAPTURED = 24;

    private final Report report;
    private final Home home;
    private final Path folder;
    private final int customers;

    private Bench(Path folder, int customers, Report report) {
        this.report = report;
        this.home = new Home(folder.resolve("home"));
        this.folder = folder;
        this.customers = customers;
    }

    /**
     * @param args number of customers; a new folder; the page with the figures; the load average
     *     before the build
     */
    static void main(String[] args) throws Exception {
        Report report = new Report(System.out);
        new Bench(Path.of(args[1]), Integer.parseInt(args[0]), report).run();
        double load = Double.parseDouble(args[3]);
        if (load < QUIET) {
            report.writeTo(Path.of(args[2]));
        } else {
            report.say("Not written down: the load average was %.2f at the beginning", load);
        }
    }

    private void run() throws Exception {
        try (Server server = Server.start(home.folder())) {
            String link = server.await("(http://\\S+/setup/\\S+)");
            String address = server.await("Rapport is ready at (http://\\S+)");
            Load load = new Load(server, port(address), Administrator.setUp(link));
            report.line(
                    "%s; %s; %,d customers; Java options: %s",
                    LocalDate.now(ZoneOffset.UTC),
                    Machine.shape(),
                    customers,
                    System.getenv().getOrDefault("RAPPORT_JAVA_OPTS", "as bin/rapport has them"));
            fill();
            report.header();
            List<Scenario> scenarios = Scenario.all(home);
            report.say("Warming up");
            load.run(scenarios.getFirst().paths(), MANY, FIRST_WARM_UP);
            for (Scenario scenario : scenarios) {
                measure(scenario, load);
            }
        }
    }

    private void fill() throws Exception {
        Filling filling = new Filling(home, folder, customers);
        report.say("Importing customers");
        double rows = filling.importCustomers();
        report.say("Importing orders");
        double lines = filling.importOrderLines();
        report.say("Adding contacts");
        boolean contacts = filling.addContacts();
        filling.choose();
        home.execute("vacuum analyze");
        report.say("Reading the data folder once: %,d MB", home.readOnce() / 1_000_000);
        report.line("");
        report.line("| import | rows a second |");
        report.line("|---|---:|");
        report.line("| customers | %,.0f |", rows);
        report.line("| order lines, %d to an order | %,.0f |", Generated.LINES_OF_ORDER, lines);
        if (!contacts) {
            report.line("");
            report.line("Without contacts on the timeline, which this version does not keep yet.");
        }
    }

    private void measure(Scenario scenario, Load load) throws Exception {
        Pgbench pgbench = pgbench(scenario, load);
        report.say("Warming up: %s", scenario.name());
        load.run(scenario.paths(), MANY, WARM_UP);
        for (int users : List.of(1, MANY)) {
            report.say("Measuring: %s, users: %d", scenario.name(), users);
            Figures ours = load.run(scenario.paths(), users, MEASURE);
            double theirs = pgbench.run(users, PGBENCH);
            report.row(scenario.name(), users, ours, theirs);
        }
    }

    private Pgbench pgbench(Scenario scenario, Load load) throws Exception {
        Path scripts = Files.createDirectories(folder.resolve("pgbench"));
        try (Wire wire = new Wire(load.port(), load.cookies())) {
            if (!scenario.name().equals(Scenario.PAGE)) {
                String name = scenario.name().replaceAll("\\W+", "-");
                return Pgbench.ofRequests(
                        home, scripts, name, Captured.of(home, wire, scenario.some(CAPTURED)));
            }
            String path = scenario.paths().getFirst();
            List<Captured> page = Captured.of(home, wire, List.of(path)).getFirst();
            String customer = path.substring(path.lastIndexOf('/') + 1);
            return Pgbench.ofPage(home, scripts, page, customer, scenario.paths().size());
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
