package org.rapportcrm.analytics.matching;

import java.util.stream.IntStream;
import org.rapportcrm.analytics.matching.value.Rarity;
import org.rapportcrm.analytics.matching.value.Value;

/** The fields of given and family name, which people write into each other's place; -1 without. */
record NamePair(int given, int family) {
    static NamePair of(Schema schema) {
        return new NamePair(
                first(schema, FieldKind.GIVEN_NAME), first(schema, FieldKind.FAMILY_NAME));
    }

    private static int first(Schema schema, FieldKind kind) {
        return IntStream.range(0, schema.size())
                .filter(field -> schema.field(field).kind() == kind)
                .findFirst()
                .orElse(-1);
    }

    /** Whether both agree crosswise; of one of the two, one record may know nothing. */
    boolean isSwapped(Column[] columns, int a, int b, PairScore pair) {
        if (given < 0 || family < 0 || !(isApart(pair, given) && isApart(pair, family))) {
            return false;
        }
        boolean oneMissing = isMissing(columns, a) || isMissing(columns, b);
        boolean there = crosses(columns, a, b);
        boolean back = crosses(columns, b, a);
        return oneMissing ? there || back : there && back;
    }

    private boolean isMissing(Column[] columns, int row) {
        return columns[given].number(row) == 0 || columns[family].number(row) == 0;
    }

    private static boolean isApart(PairScore pair, int field) {
        int agreement = pair.agreement[field];
        return agreement == Agreement.DIFFERENT.ordinal()
                || agreement == Agreement.REMOTE.ordinal()
                || agreement == Agreement.MISSING.ordinal();
    }

    private boolean crosses(Column[] columns, int a, int b) {
        for (int one : columns[given].valuesOf(a)) {
            for (int other : columns[family].valuesOf(b)) {
                Value name = columns[given].value(one);
                switch (name.agreement(columns[family].value(other), Rarity.EQUAL)) {
                    case EXACT, SPELLING, TYPO -> {
                        return true;
                    }
                    default -> {}
                }
            }
        }
        return false;
    }
}
