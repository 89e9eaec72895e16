package org.rapportcrm.analytics.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.rapportcrm.analytics.matching.People.ADA;
import static org.rapportcrm.analytics.matching.People.ADA_AGAIN;
import static org.rapportcrm.analytics.matching.People.GRACE;
import static org.rapportcrm.analytics.matching.People.WILLIAM;
import static org.rapportcrm.analytics.matching.People.numbered;
import static org.rapportcrm.analytics.matching.People.person;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.analytics.matching.made.Town;

class MatchModelTest {
    private final MatchModel model = MatchModel.initial(People.SCHEMA);

    @Test
    void findsTheSamePersonBehindSlips() {
        Comparison comparison = model.compare(ADA, ADA_AGAIN);

        assertThat(comparison.outcome(Thresholds.DEFAULT)).isEqualTo(Outcome.SAME);
        assertThat(comparison.fields())
                .extracting(FieldComparison::agreement)
                .containsExactly(
                        Agreement.EXACT,
                        Agreement.TYPO,
                        Agreement.TRANSPOSED,
                        Agreement.MISSING,
                        Agreement.EXACT,
                        Agreement.SPELLING,
                        Agreement.MISSING,
                        Agreement.MISSING);
    }

    @Test
    void explainsEveryBitOfTheSum() {
        for (MatchRecord other : List.of(ADA, ADA_AGAIN, WILLIAM, GRACE)) {
            Comparison comparison = model.compare(ADA, other);
            double sum =
                    comparison.priorBits()
                            + comparison.householdBits()
                            + comparison.fields().stream().mapToDouble(FieldComparison::bits).sum();

            assertThat(comparison.totalBits()).isEqualTo(sum);
            assertThat(comparison.probability())
                    .isCloseTo(1 / (1 + Math.pow(2, -sum)), within(1e-9));
        }
    }

    @Test
    void tellsAHouseholdFromAPerson() {
        Comparison comparison = model.compare(ADA, WILLIAM);

        assertThat(comparison.outcome(Thresholds.DEFAULT)).isEqualTo(Outcome.SAME_HOUSEHOLD);
        assertThat(comparison.householdBits()).isNegative();
    }

    @Test
    void missingSpeaksNeitherForNorAgainst() {
        MatchRecord unknown = person("Ada", "Lovelace", "", "", "", "", "");

        Comparison comparison = model.compare(ADA, unknown);

        assertThat(comparison.fields().subList(2, 8))
                .allSatisfy(field -> {
                    assertThat(field.agreement()).isEqualTo(Agreement.MISSING);
                    assertThat(field.bits()).isZero();
                });
    }

    @Test
    void seesNamesInEachOthersPlace() {
        MatchRecord swapped = person("Lovelace", "Ada", "1815-12-10", "", "", "", "");

        Comparison comparison = model.compare(ADA, swapped);

        assertThat(comparison.fields().subList(0, 2))
                .extracting(FieldComparison::agreement)
                .containsOnly(Agreement.SWAPPED);
        assertThat(comparison.probability()).isGreaterThan(0.5);
    }

    @Test
    void takesOfSeveralValuesThoseThatAgreeBest() {
        MatchRecord two =
                People.SCHEMA
                        .record()
                        .add("email", "a@work.example")
                        .add("email", "ada@lovelace.example")
                        .build();

        assertThat(model.compare(ADA, two).fields().get(6).agreement()).isEqualTo(Agreement.EXACT);
    }

    @Test
    void numbersOfOneShopThatDifferAreAVeto() {
        MatchRecord one = numbered(ADA, "shop", "1001");

        Comparison comparison = model.compare(one, numbered(ADA, "shop", "2002"));

        assertThat(comparison.outcome(Thresholds.DEFAULT)).isEqualTo(Outcome.VETOED);
        assertThat(comparison.fields().getLast().vetoes()).isTrue();
    }

    @Test
    void numbersOfTwoShopsSayNothing() {
        Comparison comparison =
                model.compare(numbered(ADA, "shop", "1001"), numbered(ADA, "till", "2002"));

        assertThat(comparison.fields().getLast().agreement()).isEqualTo(Agreement.MISSING);
        assertThat(comparison.vetoed()).isFalse();
    }

    @Test
    void rareValuesTellMore() {
        Records records = Town.of(1_500, 1).records();
        MatchModel learned = new Matching(RunLimits.DEFAULT, Watch.NONE).learn(records);
        MatchRecord common = records.schema().record().add("given", "Anna").build();
        MatchRecord rare = records.schema().record().add("given", "Natascha").build();

        FieldComparison ofCommon = learned.compare(common, common).fields().getFirst();
        FieldComparison ofRare = learned.compare(rare, rare).fields().getFirst();

        assertThat(ofCommon.frequencyBits()).isNegative();
        assertThat(ofRare.bits()).isGreaterThan(ofCommon.bits() + 2);
    }

    @Test
    void isTheSameAfterBeingWrittenAndRead() {
        Records records = Town.of(800, 2).records();
        MatchModel learned = new Matching(RunLimits.DEFAULT, Watch.NONE).learn(records);
        Comparison comparison = model.compare(ADA, WILLIAM);

        MatchModel decided = model.with(comparison.decide(false));

        assertThat(MatchModel.parse(learned.text()).text()).isEqualTo(learned.text());
        assertThat(MatchModel.parse(decided.text()).compare(ADA, WILLIAM))
                .isEqualTo(decided.compare(ADA, WILLIAM));
    }

    @Test
    void aStreetThatIsOnlyANumberCanBeCompared() {
        MatchRecord number = person("Ada", "Lovelace", "", "12", "London", "", "");

        Comparison comparison = model.compare(number, ADA);

        assertThat(comparison.fields().get(3).agreement()).isEqualTo(Agreement.NEAR);
        assertThat(model.compare(ADA, number).totalBits()).isEqualTo(comparison.totalBits());
    }

    @Test
    void refusesTextThatIsNoModel() {
        assertThatThrownBy(() -> MatchModel.parse("hello"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rapport-matching");
        assertThatThrownBy(() -> MatchModel.parse(model.text() + "level\tEXACT\tx\t1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("level");
    }

    @Test
    void numbersThatOneSourceGaveOneAfterTheOtherAreNotNear() {
        Comparison neighbors =
                MatchModel.initial(People.SCHEMA)
                        .compare(
                                People.numbered(People.ADA, "shop", "B-100237"),
                                People.numbered(People.ADA_AGAIN, "shop", "B-100238"));

        assertThat(neighbors.fields())
                .filteredOn(field -> field.field().name().equals("number"))
                .extracting(FieldComparison::agreement)
                .containsExactly(Agreement.DIFFERENT);
        assertThat(neighbors.vetoed()).isTrue();
    }
}
