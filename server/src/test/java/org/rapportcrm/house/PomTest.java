package org.rapportcrm.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PomTest {
    private static final List<Path> POMS =
            Stream.of(
                            "pom.xml",
                            "analytics/pom.xml",
                            "server/pom.xml",
                            "journeys/pom.xml",
                            "bench/pom.xml")
                    .map(Path::of)
                    .filter(pom -> House.FOLDER.resolve(pom).toFile().exists())
                    .toList();

    @Test
    void pinsEveryVersion() {
        List<String> loose =
                POMS.stream()
                        .flatMap(pom -> versions(read(pom)))
                        .filter(version -> !version.matches("\\$\\{[\\w.-]+}|\\d[\\w.-]*"))
                        .toList();

        assertThat(loose).as("a range or LATEST builds something else tomorrow").isEmpty();
    }

    @Test
    void namesTheSameChecksOfErrorProneAsItsReasons() {
        String property =
                read(Path.of("pom.xml")).selectXpath("//properties/errorprone.checks").text();
        List<String> explained =
                House.lines(Path.of("errorprone.txt")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .peek(line -> assertThat(line).matches("\\w+:(ERROR|OFF) — \\S.+"))
                        .map(line -> "-Xep:" + line.split(" — ", 2)[0])
                        .toList();

        assertThat(property.split(" ")).containsExactlyElementsOf(explained);
    }

    private static Stream<String> versions(Document pom) {
        Stream<Element> versions =
                pom
                        .selectXpath(
                                "//dependency/version | //plugin/version | //parent/version | //path/version")
                        .stream();
        Stream<Element> properties =
                pom.selectXpath("/project/properties/*[contains(name(), 'version')]").stream();
        return Stream.concat(versions, properties).map(Element::text);
    }

    private static Document read(Path pom) {
        return Jsoup.parse(House.read(pom), Parser.xmlParser());
    }
}
