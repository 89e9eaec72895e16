package org.rapportcrm.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What PostgreSQL was asked while a page was made, read back from its own log.
 *
 * @param text with $1, $2 and so on
 * @param parameters as SQL literals, in their order
 */
record Captured(String text, List<String> parameters) {
    private static final Pattern MESSAGE =
            Pattern.compile("(?:execute [^:]+|statement): (?<sql>.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$\\d+ = (?<value>NULL|'(?:[^']++|'')*+')");
    private static final String MARK = "select 'next request'";
    private static final long LOG_IS_WRITTEN_MILLIS = 1_000;

    /** The statements of each of {@code paths}, asked one after the other. */
    static List<List<Captured>> of(Home home, Wire wire, List<String> paths)
            throws IOException, SQLException, InterruptedException {
        for (String path : paths) {
            wire.send(Request.page(path));
        }
        List<Path> before = logs(home);
        try (Connection connection = home.connect();
                Statement statement = connection.createStatement()) {
            switchOn(statement);
            for (String path : paths) {
                statement.execute(MARK);
                wire.send(Request.page(path));
            }
            statement.execute(MARK);
            switchOff(statement);
        }
        List<List<Captured>> requests = new ArrayList<>();
        for (Path log : logs(home)) {
            if (!before.contains(log)) {
                Files.readAllLines(log).forEach(line -> read(line, requests));
            }
        }
        // what follows the last mark is our own
        return requests.subList(0, paths.size());
    }

    private static void switchOn(Statement statement) throws SQLException, InterruptedException {
        statement.execute("alter system set log_destination = 'jsonlog'");
        statement.execute("alter system set log_statement = 'all'");
        statement.execute("select pg_reload_conf(), pg_rotate_logfile()");
        Thread.sleep(LOG_IS_WRITTEN_MILLIS);
    }

    private static void switchOff(Statement statement) throws SQLException, InterruptedException {
        Thread.sleep(LOG_IS_WRITTEN_MILLIS);
        statement.execute("alter system reset log_destination");
        statement.execute("alter system reset log_statement");
        statement.execute("select pg_reload_conf()");
        Thread.sleep(LOG_IS_WRITTEN_MILLIS);
    }

    private static List<Path> logs(Home home) throws IOException {
        try (Stream<Path> files = Files.list(home.logs())) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static void read(String line, List<List<Captured>> requests) {
        JsonNode entry = JsonMapper.shared().readTree(line);
        Matcher message = MESSAGE.matcher(entry.path("message").asString(""));
        if (!message.matches()) {
            return;
        }
        String sql = message.group("sql").strip();
        if (sql.equals(MARK)) {
            requests.add(new ArrayList<>());
        } else if (!requests.isEmpty() && sql.toLowerCase().startsWith("select")) {
            List<String> parameters = new ArrayList<>();
            Matcher value = PARAMETER.matcher(entry.path("detail").asString(""));
            while (value.find()) {
                parameters.add(value.group("value"));
            }
            requests.getLast().add(new Captured(sql, parameters));
        }
    }

    /** On one line, as pgbench wants it; {@code variable} stands for the value {@code literal}. */
    String forPgbench(String literal, String variable) {
        String sql = text.replaceAll("\\s+", " ");
        for (int i = parameters.size(); i > 0; i--) {
            String value = parameters.get(i - 1);
            String written = value.equals(literal) ? variable : escaped(value);
            sql = sql.replaceAll("\\$" + i + "(?!\\d)", Matcher.quoteReplacement(written));
        }
        return sql + ";";
    }

    /** pgbench would take what follows a colon for a variable. */
    private static String escaped(String value) {
        return value.equals("NULL")
                ? value
                : "E" + value.replace("\\", "\\\\").replace(":", "\\x3a");
    }
}
