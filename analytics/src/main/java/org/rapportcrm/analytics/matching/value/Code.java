package org.rapportcrm.analytics.matching.value;

import static org.rapportcrm.analytics.matching.MatchRecord.SCOPE_END;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.Agreement;

/** A number or code; its scope says who gave it. */
record Code(String normal, String scope, String text) implements Value {
    private static final int LONG = 5;

    static @Nullable Value read(String folded) {
        int end = folded.indexOf(SCOPE_END);
        String text = Folding.compact(folded.substring(end + 1));
        if (text.isEmpty()) {
            return null;
        }
        String scope = end < 0 ? "" : folded.substring(0, end);
        return new Code(scope.isEmpty() ? text : scope + SCOPE_END + text, scope, text);
    }

    @Override
    public boolean comparable(Value other) {
        return scope.equals(((Code) other).scope);
    }

    @Override
    public Agreement agreement(Value value, Rarity rarity) {
        Code other = (Code) value;
        if (text.equals(other.text)) {
            return Agreement.EXACT;
        }
        // who gives numbers gives them one after the other: near ones say nothing
        if (!scope.isEmpty()) {
            return Agreement.DIFFERENT;
        }
        int longer = Math.max(text.length(), other.text.length());
        if (longer >= LONG && Similarity.oneSlip(text, other.text)) {
            return Agreement.TYPO;
        }
        return longer > LONG && Similarity.jaroWinkler(text, other.text) >= 0.9
                ? Agreement.SIMILAR
                : Agreement.DIFFERENT;
    }

    @Override
    public List<String> keys() {
        return List.of(normal);
    }
}
