package org.rapportcrm.analytics.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.rapportcrm.analytics.matching.People.ADA;
import static org.rapportcrm.analytics.matching.People.GRACE;
import static org.rapportcrm.analytics.matching.People.person;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final MatchRecord ADA_WITH_ANOTHER_PHONE =
            person("Ada", "Lovelace", "", "", "London", "+44 20 7946 9999", "");

    private final MatchModel model = MatchModel.initial(People.SCHEMA);
    private final Comparison doubtful = model.compare(ADA, ADA_WITH_ANOTHER_PHONE);

    @Test
    void movesWeightsTowardWhatPeopleSay() {
        MatchModel same = model.with(doubtful.decide(true));
        MatchModel different = model.with(doubtful.decide(false));

        assertThat(probability(same)).isGreaterThan(doubtful.probability());
        assertThat(probability(different)).isLessThan(doubtful.probability());
    }

    @Test
    void manyDecisionsConvince() {
        MatchModel taught = model;
        for (int times = 0; times < 30; times++) {
            taught = taught.with(doubtful.decide(true));
        }

        assertThat(probability(taught)).isGreaterThan(0.9);
    }

    @Test
    void manyAlikeConvinceWithoutExaggerating() {
        for (boolean same : new boolean[] {true, false}) {
            double against = same ? -10 : 10;
            MatchModel taught = model;
            for (int times = 0; times < 50; times++) {
                taught =
                        taught.with(
                                new Decision(
                                        doubtful.decide(same).agreements(),
                                        against + rest(doubtful),
                                        same));
            }

            double moved = taught.compare(ADA, ADA_WITH_ANOTHER_PHONE).totalBits();
            double toward = (moved - doubtful.totalBits()) * Math.signum(-against);
            assertThat(toward).as("same: %s", same).isBetween(10.0, 20.0);
        }
    }

    @Test
    void showsWhatEachWeightWasAndIs() {
        MatchModel taught = model.with(doubtful.decide(true));

        List<LevelWeight> moved =
                People.SCHEMA.fields().stream()
                        .flatMap(field -> taught.weights(field).stream())
                        .filter(weight -> Math.abs(weight.bits() - weight.learnedBits()) > 1e-9)
                        .toList();

        assertThat(moved)
                .extracting(weight -> weight.field().name() + " " + weight.agreement())
                .containsExactlyInAnyOrder(
                        "given EXACT", "family EXACT", "city EXACT", "phone DIFFERENT");
        assertThat(moved).allMatch(weight -> weight.bits() > weight.learnedBits());
    }

    @Test
    void takingADecisionAwayGivesTheModelBefore() {
        Decision one = doubtful.decide(true);
        Decision other = model.compare(ADA, GRACE).decide(false);

        MatchModel before = model.with(other);
        MatchModel after = model.with(one).with(other).without(one);

        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.compare(ADA, ADA_WITH_ANOTHER_PHONE))
                .isEqualTo(before.compare(ADA, ADA_WITH_ANOTHER_PHONE));
    }

    @Test
    void theirOrderDoesNotMatter() {
        Decision one = doubtful.decide(true);
        Decision other = model.compare(ADA, GRACE).decide(false);

        double straight = probability(model.with(one).with(other));
        double reversed = probability(model.with(other).with(one));

        assertThat(straight).isCloseTo(reversed, within(1e-12));
    }

    @Test
    void stayWhenTheModelIsLearnedAnew() {
        MatchModel taught = model.with(doubtful.decide(true));

        assertThat(MatchModel.initial(People.SCHEMA).decidedLike(taught).decisions())
                .isEqualTo(taught.decisions());
    }

    @Test
    void ofAnotherSchemaIsRefused() {
        Decision decision = new Decision(List.of(Agreement.EXACT), 0, true);

        assertThatThrownBy(() -> model.with(decision)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What takes the bits of the fields away. */
    private static double rest(Comparison comparison) {
        return -comparison.fields().stream().mapToDouble(FieldComparison::bits).sum();
    }

    private static double probability(MatchModel model) {
        return model.compare(ADA, ADA_WITH_ANOTHER_PHONE).probability();
    }
}
