package org.rapportcrm.analytics.matching.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
    /** Of the table in W. E. Winkler, Overview of Record Linkage, 2006. */
    @ParameterizedTest
    @CsvSource({
        "martha, marhta, 0.961",
        "dwayne, duane, 0.840",
        "dixon, dicksonx, 0.813",
        "shackleford, shackelford, 0.982",
        "jones, johnson, 0.832",
        "abc, xyz, 0"
    })
    void isThatOfThePaper(String one, String other, double expected) {
        assertThat(Similarity.jaroWinkler(one, other)).isCloseTo(expected, within(0.0006));
        assertThat(Similarity.jaroWinkler(other, one)).isCloseTo(expected, within(0.0006));
    }

    @ParameterizedTest
    @CsvSource({
        "anna, anna, true",
        "anna, ana, true",
        "anna, hanna, true",
        "anna, anba, true",
        "anna, nana, true",
        "anna, annnna, false",
        "anna, nnaa, false",
        "anna, otto, false",
        "'', a, true"
    })
    void knowsOneSlip(String one, String other, boolean expected) {
        assertThat(Similarity.oneSlip(one, other)).isEqualTo(expected);
        assertThat(Similarity.oneSlip(other, one)).isEqualTo(expected);
    }
}
