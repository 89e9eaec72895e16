package org.rapportcrm.interaction.mention;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.interaction.mention.NamesInText.Found;
import org.rapportcrm.interaction.people.NamedPeople.Known;
import org.rapportcrm.shared.UuidV7;

class NamesInTextTest {
    private static final List<Known> COLLEAGUES =
            Stream.of("Ann Lee", "Ann Lee Ngo", "Priya Raman", "Jürgen Groß", "Max Bell", "Max Orr")
                    .map(name -> new Known(UuidV7.next(), name))
                    .toList();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello @Priya Raman!            | Priya Raman",
                "@priya                         | Priya Raman",
                "(@PRIYA RAMAN) and @jurgen     | Priya Raman;Jürgen Groß",
                "@Jürgen Groß, bitte            | Jürgen Groß",
                "@Ann Lee Ngo knows             | Ann Lee Ngo",
                "@Ann Lee knows                 | Ann Lee",
                "@Priya and again @priya raman  | Priya Raman",
                "@Max                           | ''",
                "@Max Orr                       | Max Orr",
                "@Ann                           | ''",
                "@Pri                           | ''",
                "priya@calder.example           | ''",
                "mail info@priya.example        | ''",
                "@ Priya                        | ''",
                "@nobody                        | ''",
                "no name at all                 | ''"
            })
    void finds(String text, String names) {
        assertThat(new NamesInText(COLLEAGUES).find(text).meant().stream().map(Known::name))
                .containsExactlyElementsOf(names.isEmpty() ? List.of() : List.of(names.split(";")));
    }

    @Test
    void tellsNamesThatSeveralHave() {
        List<Known> colleagues = new ArrayList<>(COLLEAGUES);
        colleagues.add(new Known(UuidV7.next(), "Priya Raman"));

        Found found = new NamesInText(colleagues).find("@max, @Priya Raman and @nobody");

        assertThat(found.meant()).isEmpty();
        assertThat(found.unclear()).containsExactly("Max", "Priya Raman");
    }

    @Test
    void readsALongTextInALargeHouse() {
        NamesInText names = new NamesInText(house(5_000));

        Found found =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> names.find("@a ".repeat(33_000) + "@w7 x"));

        assertThat(found.meant()).extracting(Known::name).containsExactly("W7 X");
    }

    @Test
    void stopsWhereNobodyMentionsByHand() {
        String all = house(60).stream().map(Known::name).collect(joining(" @", "@", ""));

        assertThat(new NamesInText(house(60)).find(all).meant()).hasSize(50);
    }

    private static List<Known> house(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> new Known(UuidV7.next(), "W" + i + " X"))
                .toList();
    }
}
