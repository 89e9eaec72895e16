package org.rapportcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StylesTest {
    private static final Path SHEETS = Path.of("src/main/resources/static/css");
    private static final List<Path> USERS =
            List.of(
                    Path.of("src/main/jte"),
                    Path.of("src/main/java"),
                    Path.of("src/main/resources/static/js"));
    private static final Pattern CLASS = Pattern.compile("\\.((?:rp|for|only)-[a-z0-9-]+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

    /** The tint of an avatar is put together. */
    private static final Pattern TINT = Pattern.compile("rp-t[1-6]");

    @Test
    void areAllUsed() throws IOException {
        Set<String> words = words();
        List<String> dead = new ArrayList<>();
        for (Path sheet : files(SHEETS)) {
            classes(sheet).stream()
                    .filter(name -> !words.contains(name) && !TINT.matcher(name).matches())
                    .map(name -> name + " of " + sheet.getFileName())
                    .forEach(dead::add);
        }

        assertThat(dead).isEmpty();
    }

    private static Set<String> classes(Path sheet) throws IOException {
        String rules = COMMENT.matcher(Files.readString(sheet)).replaceAll("");
        return CLASS.matcher(rules)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words() throws IOException {
        List<Path> users = new ArrayList<>();
        for (Path folder : USERS) {
            users.addAll(files(folder));
        }
        return users.stream()
                .flatMap(file -> WORD.matcher(read(file)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
