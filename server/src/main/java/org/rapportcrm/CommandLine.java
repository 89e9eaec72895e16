package org.rapportcrm;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What stands on the command line: {@code [command] [--option value]… [argument]…}.
 *
 * @param command "serve" where none is named
 */
record CommandLine(String command, Map<String, String> options, List<String> arguments) {
    private static final List<String> WITH_VALUE =
            List.of(
                    "--port",
                    "--home",
                    "--db-url",
                    "--db-maintenance-url",
                    "--source",
                    "--kind",
                    "--currency",
                    "--zone");
    private static final List<String> FLAGS = List.of("--demo");

    /** {@code --db-url} is RAPPORT_DB_URL: a password on the command line can be seen by all. */
    private static final List<String> FROM_ENVIRONMENT =
            List.of("--port", "--db-url", "--db-maintenance-url");

    /** Wrong words on the command line; the message says what would be right. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown(String message) {
            super(message);
        }
    }

    static CommandLine parse(String... args) {
        Deque<String> words = new ArrayDeque<>(List.of(args));
        boolean named = !words.isEmpty() && !words.peek().startsWith("--");
        String command = named ? words.pop() : "serve";
        Map<String, String> options = new HashMap<>();
        List<String> arguments = new ArrayList<>();
        while (!words.isEmpty()) {
            String word = words.pop();
            if (WITH_VALUE.contains(word)) {
                if (words.isEmpty()) {
                    throw new Unknown(word + " needs a value.");
                }
                options.put(word, words.pop());
            } else if (FLAGS.contains(word)) {
                options.put(word, "true");
            } else if (word.startsWith("--")) {
                throw new Unknown(word + " is no option. bin/rapport --help lists them.");
            } else {
                arguments.add(word);
            }
        }
        return new CommandLine(command, options, arguments);
    }

    /**
     * The environment stands in for options that are not there, but never for a made-up company.
     */
    CommandLine with(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(options);
        for (String option : has("--demo") ? List.of("--port") : FROM_ENVIRONMENT) {
            String name =
                    "RAPPORT_" + option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                all.putIfAbsent(option, value);
            }
        }
        return new CommandLine(command, all, arguments);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    String get(String option) {
        String value = options.get(option);
        if (value == null) {
            throw new Unknown("Please add " + option + " VALUE.");
        }
        return value;
    }

    Path home() {
        String fromSystem = System.getenv("RAPPORT_HOME");
        String home =
                has("--home")
                        ? get("--home")
                        : Objects.requireNonNullElseGet(
                                fromSystem,
                                () ->
                                        Path.of(System.getProperty("user.home"), ".rapport")
                                                .toString());
        Path folder = Path.of(home).toAbsolutePath().normalize();
        return has("--demo") && !has("--home")
                ? folder.resolveSibling(folder.getFileName() + "-demo")
                : folder;
    }

    /** The settings that the options stand for. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("rapport.home", home().toString());
        if (has("--port")) {
            properties.put("server.port", get("--port"));
        }
        if (has("--db-url")) {
            properties.put("spring.datasource.url", get("--db-url"));
        }
        if (has("--db-maintenance-url")) {
            // without the other it would mean our own PostgreSQL, which needs none
            get("--db-url");
            properties.put("rapport.maintenance.url", get("--db-maintenance-url"));
        }
        if (has("--demo")) {
            properties.put("rapport.demo", "true");
        }
        return properties;
    }
}
