package org.rapportcrm.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    private static final Path FOLDER = Path.of("server/src/main/resources/db/migration");
    private static final Pattern NAME =
            Pattern.compile("V(\\d{8}_\\d{4})__[a-z][a-z0-9]*(_[a-z0-9]+)+\\.sql");
    private static final Pattern CREATED =
            Pattern.compile(
                    "^\\s*create (?:unlogged )?(?:table|view|materialized view|schema) (\\w+)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LOSES_DATA =
            Pattern.compile(
                    "^\\s*(drop (table|schema)|truncate|delete from|drop column|alter table .* drop( column)? (?!constraint|not null|default|expression|identity).*)",
                    Pattern.CASE_INSENSITIVE);

    private final List<Path> files = House.files(".sql", FOLDER.toString());

    @Test
    void areNamedByTimeAndWhatHappens() {
        assertThat(files)
                .as("V20261121_1030__opportunity_gains_close_reason.sql")
                .isNotEmpty()
                .allMatch(file -> NAME.matcher(name(file)).matches());
        assertThat(files.stream().map(MigrationsTest::time)).allMatch(MigrationsTest::isATime);
    }

    @Test
    void runInOneOrderOnFreshAndUpgradedDatabases() {
        List<String> times = files.stream().map(MigrationsTest::time).toList();

        assertThat(times).as("two migrations of one minute: move one on").doesNotHaveDuplicates();
        assertThat(House.read(Path.of("server/src/main/resources/application.properties")))
                .contains("spring.flyway.out-of-order=false");
    }

    @Test
    void lieInTheFolderOfTheirModule() {
        Path first = FOLDER.resolve("x");

        assertThat(files)
                .allMatch(file -> file.getNameCount() == first.getNameCount() + 1)
                .allMatch(file -> FloorsTest.modules().contains(module(file)));
    }

    @Test
    void createOnlyInTheSchemaOfTheirModule() {
        List<String> strange =
                statements(CREATED)
                        .filter(found -> !found.matcher.group(1).equals(module(found.file)))
                        .filter(found -> !found.matcher.group(1).equals("ext"))
                        .map(Found::place)
                        .toList();

        assertThat(strange).as("write it into a migration of the module it belongs to").isEmpty();
    }

    @Test
    void sayWhyTheyThrowDataAway() {
        List<String> silent =
                statements(LOSES_DATA)
                        .filter(found -> !found.above().stripLeading().startsWith("--"))
                        .map(Found::place)
                        .toList();

        assertThat(silent).as("say in a comment above why nobody misses the data").isEmpty();
    }

    private Stream<Found> statements(Pattern pattern) {
        var found = new ArrayList<Found>();
        for (Path file : files) {
            List<String> lines = House.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = pattern.matcher(lines.get(i));
                if (matcher.find()) {
                    found.add(new Found(file, lines, i, matcher));
                }
            }
        }
        return found.stream();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String time(Path file) {
        Matcher matcher = NAME.matcher(name(file));
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static boolean isATime(String stamp) {
        return LocalDateTime.parse(stamp, DateTimeFormatter.ofPattern("yyyyMMdd_HHmm"))
                .isAfter(LocalDateTime.of(2026, 11, 1, 0, 0));
    }

    private static String module(Path file) {
        return file.getName(FOLDER.getNameCount()).toString();
    }

    private record Found(Path file, List<String> lines, int index, Matcher matcher) {
        String place() {
            return file + ":" + (index + 1) + " " + lines.get(index).strip();
        }

        String above() {
            return index == 0 ? "" : lines.get(index - 1);
        }
    }
}
