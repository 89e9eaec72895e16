package org.rapportcrm.analytics.matching.value;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.Agreement;

/** A city, a region, or one of few words. */
record Place(String normal, String spelling, Word[] words) implements Value {
    private static final int LONG = 4;
    private static final double SIMILAR = 0.88;

    static @Nullable Value read(String folded, Words words) {
        List<String> texts = Abbreviations.expand(Folding.words(folded));
        return texts.isEmpty()
                ? null
                : new Place(String.join(" ", texts), Spelling.of(texts), words.words(texts));
    }

    @Override
    public Agreement agreement(Value value, Rarity rarity) {
        Place other = (Place) value;
        if (normal.equals(other.normal)) {
            return Agreement.EXACT;
        }
        if (spelling.equals(other.spelling)) {
            return Agreement.SPELLING;
        }
        if (Math.max(normal.length(), other.normal.length()) >= LONG
                && Similarity.oneSlip(spelling, other.spelling)) {
            return Agreement.TYPO;
        }
        WordAlignment words = WordAlignment.of(this.words, other.words, rarity);
        if (words.containment() > 0.9) {
            return Agreement.PART;
        }
        if (Similarity.jaroWinkler(spelling, other.spelling) >= SIMILAR) {
            return Agreement.SIMILAR;
        }
        return words.containment() > 0.3 ? Agreement.REMOTE : Agreement.DIFFERENT;
    }

    @Override
    public List<String> keys() {
        return List.of(spelling);
    }
}
