package org.rapportcrm.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what was measured while it runs, and puts the table into the documentation. */
final class Report {
    private static final String BEGIN = "<!-- begin: written by bin/bench -->";
    private static final String END = "<!-- end -->";

    private final List<String> lines = new ArrayList<>();
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** Only for who watches. */
    void say(String format, Object... values) throws IOException {
        out.printf(
                Locale.ROOT,
                "%s   (load average %.2f)%n",
                format.formatted(values),
                Machine.load());
    }

    void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        lines.add(line);
        out.println(line);
    }

    void header(String whose) {
        line("");
        line("%s:", whose);
        line("");
        line(
                "| what | users | a second | p50 ms | p95 ms | p99 ms | processor ms | pgbench a second | share |");
        line("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    }

    void row(String name, int users, Figures ours, double pgbench) {
        line(
                "| %s | %d | %,.0f | %.1f | %.1f | %.1f | %.1f | %s |",
                name,
                users,
                ours.perSecond(),
                ours.p50(),
                ours.p95(),
                ours.p99(),
                ours.processor(),
                Double.isNaN(pgbench) ? " | " : beside(ours, pgbench));
    }

    private static String beside(Figures ours, double pgbench) {
        return String.format(
                Locale.ROOT, "%,.0f | %.0f %%", pgbench, 100 * ours.perSecond() / pgbench);
    }

    void writeTo(Path page) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(
                page,
                text.substring(0, begin)
                        + "\n\n"
                        + String.join("\n", lines)
                        + "\n\n"
                        + text.substring(text.indexOf(END)));
    }
}
