package org.rapportcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Fills a home, unless it was filled before, and measures it; bin/bench tells how it is called. */
final class Bench {
    private static final double QUIET = 0.5;

    /**
     * Until Java's compiler has nothing more to do, which competes for the same processors: after a
     * minute and a half a page still takes a third longer than after five.
     */
    private static final Duration FIRST_WARM_UP = Duration.ofMinutes(6);

    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration MEASURE = Duration.ofSeconds(8);
    private static final Duration PGBENCH = Duration.ofSeconds(6);
    private static final int MANY = 16;
    private static final int CAPTURED = 24;
    private static final int MORE = 50_000;

    private final Report report;
    private final Home home;
    private final Filling filling;
    private final Path folder;
    private final int customers;

    private Bench(Path folder, int customers, Report report) {
        this.report = report;
        this.home = new Home(folder.resolve("home"));
        this.filling = new Filling(home, folder);
        this.folder = folder;
        this.customers = customers;
    }

    /**
     * @param args number of customers; a folder, new or of an earlier run; the page with the
     *     figures; the load average before the build
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
        Path filled = folder.resolve("filled");
        boolean isFilled = Files.exists(filled);
        try (Server server = Server.start(home.folder())) {
            String link = isFilled ? "" : server.await("(http://\\S+/setup/\\S+)");
            String address = server.await("Rapport is ready at (http://\\S+)");
            report.line(
                    "%s; %s; %,d customers; Java options: %s",
                    LocalDate.now(ZoneOffset.UTC),
                    Machine.shape(),
                    customers,
                    System.getenv().getOrDefault("RAPPORT_JAVA_OPTS", "as bin/rapport has them"));
            if (!isFilled) {
                People.setUp(link);
                fill();
                Files.createFile(filled);
            }
            report.say("Reading the data folder once: %,d MB", home.readOnce() / 1_000_000);
            if (isFilled) {
                importMore();
            }
            report.say("Waiting for what follows an import");
            home.awaitRest();
            measure(server, address);
        }
    }

    private void fill() throws Exception {
        report.say("Importing customers");
        double rows = filling.importCustomers(1, customers);
        report.say("Importing orders");
        double lines = filling.importOrderLines(1, customers);
        importedAt("", rows, lines);
        report.say("Adding contacts");
        home.awaitRest();
        filling.addContacts();
        filling.choose();
        filling.addSomebodyWhoSeesLess();
        home.execute("vacuum analyze");
    }

    /** Into what is full already; the first ones meet a server that has just been started. */
    private void importMore() throws Exception {
        for (String remark : List.of(", just started", "")) {
            int first = 1 + Integer.parseInt(home.rows(Filling.HIGHEST).getFirst().getFirst());
            report.say("Importing %,d more customers%s", MORE, remark);
            double rows = filling.importCustomers(first, MORE);
            report.say("Importing their orders");
            importedAt(remark, rows, filling.importOrderLines(first, MORE));
        }
    }

    private void importedAt(String remark, double rows, double lines) {
        report.line("");
        report.line("| import%s | rows a second |", remark);
        report.line("|---|---:|");
        report.line("| customers | %,.0f |", rows);
        report.line("| order lines, %d to an order | %,.0f |", Generated.LINES_OF_ORDER, lines);
    }

    private void measure(Server server, String address) throws Exception {
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        String all = People.signIn(address, People.EMAIL);
        Load administrator = new Load(server, port, all);
        Load narrow = new Load(server, port, People.signIn(address, Filling.NARROW_EMAIL));
        List<Scenario> scenarios = Scenario.all(home);
        report.say("Warming up");
        administrator.run(scenarios.getFirst(), MANY, FIRST_WARM_UP);
        report.header("An administrator");
        for (Scenario scenario : scenarios) {
            measure(scenario, administrator, true);
        }
        measure(Scenario.creation(People.token(address, all)), administrator, false);
        report.header("Somebody who may read 1,000 of the contacts and orders");
        for (Scenario scenario : scenarios) {
            measure(scenario, narrow, false);
        }
    }

    private void measure(Scenario scenario, Load load, boolean beside) throws Exception {
        Optional<Pgbench> pgbench =
                beside ? Optional.of(pgbench(scenario, load)) : Optional.empty();
        report.say("Warming up: %s", scenario.name());
        load.run(scenario, MANY, WARM_UP);
        for (int users : List.of(1, MANY)) {
            report.say("Measuring: %s, users: %d", scenario.name(), users);
            Figures ours = load.run(scenario, users, MEASURE);
            double theirs = pgbench.isPresent() ? pgbench.get().run(users, PGBENCH) : Double.NaN;
            report.row(scenario.name(), users, ours, theirs);
        }
    }

    private Pgbench pgbench(Scenario scenario, Load load)
            throws IOException, SQLException, InterruptedException {
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
}
