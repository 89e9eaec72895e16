package org.rapportcrm.analytics.matching;

import java.util.stream.IntStream;
import org.rapportcrm.analytics.matching.value.Value;

/**
 * Holds the records of one set against each other under one model: the sum of match weights by I.
 * P. Fellegi and A. B. Sunter, A Theory for Record Linkage, 1969. Between "same" and "unrelated"
 * stands a third class, "same household", which shares what goes with a house, but nothing
 * personal.
 */
final class Scorer {
    private static final int MISSING = Agreement.MISSING.ordinal();
    private static final int EXACT = Agreement.EXACT.ordinal();
    private static final int SWAPPED = Agreement.SWAPPED.ordinal();
    static final Agreement[] AGREEMENTS = Agreement.values();

    private final Schema schema;
    private final Column[] columns;
    private final double[][] bits;
    private final Rareness rareness;
    private final double prior;
    private final double household;
    private final NamePair names;
    private final double[] information;
    private final Echoes echoes;
    private final boolean[] shared;
    private final boolean[] scoped;
    private final int[] vetoing;

    Scorer(MatchModel model, Records records) {
        this.schema = model.schema();
        this.columns =
                IntStream.range(0, schema.size()).mapToObj(records::column).toArray(Column[]::new);
        this.bits = model.bits();
        this.prior = model.weights().prior();
        this.household = model.weights().household();
        this.names = NamePair.of(schema);
        this.information = model.information();
        this.echoes = new Echoes(schema);
        this.shared = Households.shared(schema);
        this.scoped = new boolean[columns.length];
        this.vetoing =
                IntStream.range(0, columns.length)
                        .filter(field -> schema.field(field).vetoes())
                        .toArray();
        for (int field = 0; field < columns.length; field++) {
            scoped[field] = schema.field(field).kind() == FieldKind.IDENTIFIER;
        }
        this.rareness = new Rareness(model, records);
    }

    /** Fills what two records come to. */
    void score(int a, int b, PairScore pair) {
        for (int field = 0; field < columns.length; field++) {
            score(field, columns[field].number(a), columns[field].number(b), pair);
        }
        if (names.isSwapped(columns, a, b, pair)) {
            setSwapped(names.given(), pair);
            setSwapped(names.family(), pair);
        }
        echoes.discount(pair);
        sum(pair);
    }

    private void setSwapped(int field, PairScore pair) {
        if (pair.agreement[field] == MISSING) {
            return;
        }
        pair.agreement[field] = (byte) SWAPPED;
        pair.rareness[field] = 0;
        pair.bits[field] = bits[field][SWAPPED];
    }

    /** Adds the bits of the fields up to probabilities. */
    void sum(PairScore pair) {
        double same = prior;
        double together = household;
        for (int field = 0; field < columns.length; field++) {
            same += pair.bits[field];
            if (shared[field]) {
                together += pair.bits[field];
            }
        }
        pair.same = same;
        pair.together = together;
    }

    private void score(int field, int a, int b, PairScore pair) {
        if (a == 0 || b == 0) {
            pair.set(field, MISSING, 0, 0);
        } else if (a == b && a > 0) {
            double rare = rareness.of(field, a - 1);
            pair.set(field, EXACT, bits[field][EXACT] + rare, rare);
        } else if (a > 0 && b > 0) {
            pair.set(field, MISSING, 0, 0);
            better(field, a - 1, b - 1, pair);
        } else {
            pair.set(field, MISSING, 0, 0);
            for (int one : columns[field].valuesOfNumber(a)) {
                for (int other : columns[field].valuesOfNumber(b)) {
                    better(field, one, other, pair);
                }
            }
        }
    }

    /** Of several values, those count that agree best. */
    private void better(int field, int a, int b, PairScore pair) {
        if (scoped[field] && !columns[field].value(a).comparable(columns[field].value(b))) {
            return;
        }
        int agreement = agreement(field, a, b, pair);
        double rare = bits[field][agreement] <= 0 ? 0 : rareness.of(field, a, b, agreement);
        double sum = bits[field][agreement] + rare;
        if (pair.agreement[field] == MISSING || sum > pair.bits[field]) {
            pair.set(field, agreement, sum, rare);
        }
    }

    private int agreement(int field, int a, int b, PairScore pair) {
        if (a == b) {
            return EXACT;
        }
        int known = pair.remembered(field, a, b);
        if (known >= 0) {
            return known;
        }
        Value one = columns[field].value(a);
        int agreement = one.agreement(columns[field].value(b), rareness.ofWords(field)).ordinal();
        pair.remember(field, a, b, agreement);
        return agreement;
    }

    double prior() {
        return prior;
    }

    /** Whether any field of two records keeps them apart, whatever the others say. */
    boolean vetoes(int a, int b, PairScore pair) {
        for (int field : vetoing) {
            score(field, columns[field].number(a), columns[field].number(b), pair);
            if (vetoes(field, pair)) {
                return true;
            }
        }
        return false;
    }

    /** Whether two records say the same in the fields that may keep them apart. */
    boolean sameVetoing(int a, int b) {
        for (int field : vetoing) {
            if (columns[field].number(a) != columns[field].number(b)) {
                return false;
            }
        }
        return true;
    }

    /** Which part of all that fields can tell is known of both records, 0 to 1. */
    double coverage(PairScore pair) {
        double known = 0;
        double all = 0;
        for (int field = 0; field < columns.length; field++) {
            all += information[field];
            known += pair.agreement[field] == MISSING ? 0 : information[field];
        }
        return known / all;
    }

    boolean vetoes(int field, PairScore pair) {
        return schema.field(field).vetoes()
                && pair.agreement[field] != MISSING
                && pair.agreement[field] != EXACT;
    }

    boolean vetoes(PairScore pair) {
        for (int field = 0; field < columns.length; field++) {
            if (vetoes(field, pair)) {
                return true;
            }
        }
        return false;
    }

    Comparison comparison(PairScore pair) {
        var fields =
                IntStream.range(0, columns.length)
                        .mapToObj(field ->
                                new FieldComparison(
                                        schema.field(field),
                                        AGREEMENTS[pair.agreement[field]],
                                        pair.bits[field],
                                        pair.rareness[field],
                                        vetoes(field, pair)))
                        .toList();
        return new Comparison(
                pair.probability(), pair.household(), prior, pair.householdBits(), fields);
    }
}
