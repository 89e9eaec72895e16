package org.rapportcrm.customer.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource({
        "Müller, muller, %muller%",
        "  STRØM , strom, %strom%",
        "c12a, c12a, %c12a%",
    })
    void looksForAWordFirstAtTheStartThenInside(String typed, String start, String inside) {
        SearchText text = SearchText.of(typed);

        assertThat(text.starts()).containsExactly(start);
        assertThat(text.inside()).containsExactly(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "100123, 100123, ~321001",
        "C-100123, 100123, ~321001",
        "c100123, 100123, ~321001",
        "0664 555-01 42, 06645550142, ~2410555466",
        "+43 (664) 555, 43664555, ~55546634",
    })
    void looksForDigitsAtTheStartAndAtTheEndAndNeverInside(
            String typed, String start, String fromTheEnd) {
        SearchText text = SearchText.of(typed);

        assertThat(text.starts()).containsExactly(start, fromTheEnd);
        assertThat(text.inside()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"li", "7", "é"})
    void looksForOneOrTwoLettersAsAWholeWord(String typed) {
        SearchText text = SearchText.of(typed);

        assertThat(text.words()).hasSize(1);
        assertThat(text.starts()).isEmpty();
        assertThat(text.inside()).isEmpty();
    }

    @Test
    void looksForAllOfSeveralWords() {
        assertThat(SearchText.of("Elena d Marchetti").inside())
                .containsExactly("%elena%", "% d%", "%marchetti%");
    }

    @Test
    void looksForAnAddressFromItsStart() {
        assertThat(SearchText.of("Elena@Bright.example").address())
                .isEqualTo("elena@bright.example");
    }

    @ParameterizedTest
    @CsvSource({
        "elena@gmail.com, %elena@%",
        "e.mueller@g, %e.mueller@%",
        "E_M@Bright%.example, %e\\_m@bright\\%.example%",
        "@bright, %@bright%"
    })
    void looksInsideAddressesForTheHalfThatIsRare(String typed, String pattern) {
        assertThat(SearchText.of(typed).inside()).containsExactly(pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "!?", "%", "-"})
    void looksForNothingWhereNothingIsSaid(String typed) {
        assertThat(SearchText.of(typed))
                .isEqualTo(
                        new SearchText(
                                java.util.List.of(), java.util.List.of(), java.util.List.of(), ""));
    }
}
