package org.rapportcrm.interaction.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(NamesInText.find(text, COLLEAGUES).stream().map(Known::name))
                .containsExactlyElementsOf(names.isEmpty() ? List.of() : List.of(names.split(";")));
    }
}
