package org.rapportcrm.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own load generator on the same server: how many of these requests the database alone
 * would answer.
 *
 * @param mode "prepared" keeps plans, "extended" plans anew, as the server does for lists
 */
record Pgbench(Home home, String mode, List<Path> scripts) {
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    /**
     * All statements in one round trip, for another customer each time.
     *
     * @param customer whom the captured statements were about
     */
    static Pgbench ofPage(Home home, Path folder, List<Captured> page, String customer, int samples)
            throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("\\set n random(1, " + samples + ")");
        lines.add("select customer from bench.sample where n = :n \\gset");
        lines.add("\\startpipeline");
        page.forEach(one -> lines.add(one.forPgbench("'" + customer + "'", ":customer")));
        lines.add("\\endpipeline");
        Path script = Files.write(folder.resolve("page.sql"), lines);
        return new Pgbench(home, "prepared", List.of(script));
    }

    /** One of the requests each time, with the values that it had. */
    static Pgbench ofRequests(Home home, Path folder, String name, List<List<Captured>> requests)
            throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (List<Captured> request : requests) {
            Path script = folder.resolve(name + "-" + scripts.size() + ".sql");
            Files.write(script, request.stream().map(one -> one.forPgbench("", "")).toList());
            scripts.add(script);
        }
        return new Pgbench(home, "extended", scripts);
    }

    /** Requests a second. */
    double run(int clients, Duration time) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program(), "-n", "-h", "127.0.0.1"));
        command.addAll(List.of("-p", "" + home.port(), "-U", Home.USER, "-M", mode));
        command.addAll(List.of("-c", "" + clients, "-j", "" + Math.min(clients, 2)));
        command.addAll(List.of("-T", "" + time.toSeconds()));
        scripts.forEach(script -> command.addAll(List.of("-f", script.toString())));
        command.add("rapport");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", home.password());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(output);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static String program() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(debian)) {
            return "pgbench";
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.map(version -> version.resolve("bin/pgbench"))
                    .filter(Files::isExecutable)
                    .map(Path::toString)
                    .max(String::compareTo)
                    .orElse("pgbench");
        }
    }
}
