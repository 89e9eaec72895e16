package org.rapportcrm.demo;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds what our English messages say and our German ones do not. */
record English(List<Pattern> messages) {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{\\d[^{}]*(\\{[^{}]*}[^{}]*)*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    /** On days before a Thursday a German page says "Do". */
    private static final Set<String> WEEKDAYS =
            Stream.of(DayOfWeek.values())
                    .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, Locale.GERMANY))
                    .collect(Collectors.toSet());

    private static final List<String> SPOKEN = List.of("title", "aria-label", "placeholder", "alt");

    static English ofOurMessages() throws IOException {
        Properties english = read("");
        Properties german = read("_de");
        return new English(
                english.stringPropertyNames().stream()
                        .filter(key -> !Objects.equals(english.get(key), german.get(key)))
                        .map(english::getProperty)
                        .filter(text -> !german.containsValue(text) && !WEEKDAYS.contains(text))
                        .filter(text -> WORD.matcher(PLACE.matcher(text).replaceAll("")).find())
                        .map(English::pattern)
                        .toList());
    }

    /** In texts and in what is read out. */
    List<String> in(Document page) {
        return page.getAllElements().stream()
                .flatMap(English::texts)
                .map(String::strip)
                .filter(text -> messages.stream().anyMatch(it -> it.matcher(text).matches()))
                .toList();
    }

    private static Stream<String> texts(Element element) {
        return Stream.concat(
                element.textNodes().stream().map(TextNode::text),
                SPOKEN.stream().map(element::attr));
    }

    /** What stands in a place may be anything. */
    private static Pattern pattern(String message) {
        String[] parts = PLACE.split(message, -1);
        return Pattern.compile(
                Stream.of(parts).map(Pattern::quote).collect(Collectors.joining(".+")));
    }

    private static Properties read(String language) throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.filter(it -> speaks(it, language)).toList()) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    all.load(reader);
                }
            }
        }
        return all;
    }

    private static boolean speaks(Path file, String language) {
        return file.getFileName().toString().matches("[a-z]+" + language + "\\.properties");
    }
}
