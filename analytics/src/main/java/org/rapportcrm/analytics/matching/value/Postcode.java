package org.rapportcrm.analytics.matching.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.Agreement;

/** A postcode: the longer two agree from the left, the nearer they lie. */
record Postcode(String normal) implements Value {
    private static final int DISTRICT = 3;
    private static final int REGION = 2;

    static @Nullable Value read(String folded) {
        String compact = Folding.compact(folded);
        return compact.isEmpty() ? null : new Postcode(compact);
    }

    @Override
    public Agreement agreement(Value value, Rarity rarity) {
        String other = ((Postcode) value).normal;
        if (normal.equals(other)) {
            return Agreement.EXACT;
        }
        if (Similarity.oneSlip(normal, other)) {
            return Agreement.TYPO;
        }
        if (normal.regionMatches(0, other, 0, DISTRICT)) {
            return Agreement.SIMILAR;
        }
        return normal.regionMatches(0, other, 0, REGION) ? Agreement.NEAR : Agreement.DIFFERENT;
    }

    @Override
    public List<String> keys() {
        return List.of(normal);
    }
}
