package org.rapportcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    // a key that is put together of parts is known only when it is asked for
    private static final Pattern KEY = Pattern.compile("\\btext\\(\"([^\"]+)\"\\s*[,)]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    @Test
    void saysEverythingThatTemplatesAskFor() throws IOException {
        Set<String> known = words("").keySet();

        List<String> unknown = new ArrayList<>();
        Templates.all()
                .forEach(template ->
                        KEY.matcher(template.text())
                                .results()
                                .map(found -> found.group(1))
                                .filter(key -> !known.contains(key))
                                .forEach(key -> unknown.add(template.name() + ": " + key)));

        assertThat(unknown).isEmpty();
    }

    @Test
    void saysTheSameInGerman() throws IOException {
        var english = words("");
        var german = words("_de");

        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(places(german)).isEqualTo(places(english));
    }

    /** A straight one quotes in message formats: it disappears and takes the arguments with it. */
    @Test
    void writesApostrophesAsPrintersDo() throws IOException {
        assertThat(words("").values()).noneMatch(text -> text.contains("'"));
        assertThat(words("_de").values()).noneMatch(text -> text.contains("'"));
    }

    private static TreeMap<String, List<String>> places(TreeMap<String, String> words) {
        return words.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                java.util.Map.Entry::getKey,
                                entry ->
                                        PLACE.matcher(entry.getValue())
                                                .results()
                                                .map(MatchResult::group)
                                                .sorted()
                                                .toList(),
                                (one, _) -> one,
                                TreeMap::new));
    }

    private static TreeMap<String, String> words(String language) throws IOException {
        TreeMap<String, String> words = new TreeMap<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(file -> speaks(file, language)).toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> words.put(key.toString(), text.toString()));
            }
        }
        return words;
    }

    private static boolean speaks(Path file, String language) {
        return file.getFileName().toString().matches("[a-z]+" + language + "\\.properties");
    }
}
