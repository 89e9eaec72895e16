package org.rapportcrm.analytics.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.analytics.matching.made.Town;
import org.rapportcrm.analytics.matching.value.Rarity;
import org.rapportcrm.analytics.matching.value.Reading;
import org.rapportcrm.analytics.matching.value.Value;
import org.rapportcrm.analytics.matching.value.Words;

/** What holds for whatever people write, tried with much of it. */
class LawsTest {
    private static final String LETTERS = "aaeinrst öß'-.@+/ 0129";
    private static final int SIZE = 3_000;

    private final Matching matching = new Matching(RunLimits.DEFAULT, Watch.NONE);

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void agreementIsSymmetricAndKnownToTheKind(FieldKind kind) {
        var random = new SplittableRandom(kind.ordinal());
        var words = new Words();
        var known = Levels.of(kind).agreements();

        for (int i = 0; i < 3_000; i++) {
            String text = text(random);
            Value one = Reading.of(kind, text, words);
            Value other = Reading.of(kind, slipped(text, random), words);
            if (one != null && other != null) {
                Agreement agreement = one.agreement(other, Rarity.EQUAL);
                assertThat(other.agreement(one, Rarity.EQUAL)).as(text).isEqualTo(agreement);
                assertThat(known).as(text).contains(agreement);
                assertThat(one.agreement(one, Rarity.EQUAL)).isEqualTo(Agreement.EXACT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void aNormalFormIsItsOwnNormalForm(FieldKind kind) {
        var random = new SplittableRandom(31L * kind.ordinal());
        var words = new Words();

        for (int i = 0; i < 3_000; i++) {
            Value value = Reading.of(kind, text(random), words);
            if (value != null) {
                Value again = Objects.requireNonNull(Reading.of(kind, value.normal(), words));
                assertThat(again.normal()).isEqualTo(value.normal());
            }
        }
    }

    @Test
    void aMergeOfFoldsIsOneFold() {
        List<MatchRecord> rows = rows(Town.of(SIZE, 5).records());
        Records whole = folded(rows);
        Records merged =
                folded(rows.subList(0, 1_000))
                        .merge(folded(rows.subList(1_000, 1_001)))
                        .merge(folded(rows.subList(1_001, SIZE)));

        assertThat(matching.learn(merged).text()).isEqualTo(matching.learn(whole).text());
    }

    @Test
    void theOrderOfRecordsDoesNotMatter() {
        List<MatchRecord> rows = rows(Town.of(SIZE, 6).records());
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < SIZE; row++) {
            order.add(row);
        }
        Collections.shuffle(order, new Random(1));
        Records straight = folded(rows);
        Records shuffled = folded(order.stream().map(rows::get).toList());

        MatchModel model = matching.learn(straight);
        MatchModel again = matching.learn(shuffled);
        Set<List<MatchRecord>> pairs =
                pairs(matching.run(straight, model, Thresholds.DEFAULT), rows);
        Set<List<MatchRecord>> others =
                pairs(
                        matching.run(shuffled, model, Thresholds.DEFAULT),
                        order.stream().map(rows::get).toList());

        assertThat(again.priorBits()).isCloseTo(model.priorBits(), within(1e-6));
        assertThat(others).isEqualTo(pairs);
    }

    @Test
    void theOrderOfRecordsDoesNotDecideWhichGroupsForm() {
        List<MatchRecord> rows = rows(Town.of(SIZE, 8).records());
        List<MatchRecord> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(2));
        MatchModel model = MatchModel.initial(Town.SCHEMA);

        assertThat(groups(shuffled, model)).isEqualTo(groups(rows, model));
    }

    private Set<List<String>> groups(List<MatchRecord> rows, MatchModel model) {
        var groups = new HashSet<List<String>>();
        matching.run(folded(rows), model, Thresholds.DEFAULT)
                .clusters()
                .forEach(group ->
                        groups.add(
                                group.stream()
                                        .map(rows::get)
                                        .map(Object::toString)
                                        .sorted()
                                        .toList()));
        return groups;
    }

    private static Set<List<MatchRecord>> pairs(Matches matches, List<MatchRecord> rows) {
        var pairs = new HashSet<List<MatchRecord>>();
        for (ScoredPair pair : matches.pairs()) {
            var both = new ArrayList<>(List.of(rows.get(pair.first()), rows.get(pair.second())));
            both.sort(java.util.Comparator.comparing(Object::toString));
            pairs.add(both);
        }
        return pairs;
    }

    private static Records folded(List<MatchRecord> rows) {
        Records records = new Records(Town.SCHEMA);
        rows.forEach(records::add);
        return records;
    }

    private static List<MatchRecord> rows(Records records) {
        var rows = new ArrayList<MatchRecord>();
        for (int row = 0; row < records.size(); row++) {
            MatchRecord.Builder values = records.schema().record();
            for (int field = 0; field < records.schema().size(); field++) {
                for (int value : records.column(field).valuesOf(row)) {
                    values.add(field, records.column(field).value(value).normal());
                }
            }
            rows.add(values.build());
        }
        return rows;
    }

    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (int length = random.nextInt(1, 16); length > 0; length--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String slipped(String text, SplittableRandom random) {
        int place = random.nextInt(text.length());
        char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
        return random.nextInt(3) == 0
                ? text(random)
                : text.substring(0, place) + letter + text.substring(place + random.nextInt(2));
    }
}
