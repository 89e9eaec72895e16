package org.rapportcrm.analytics.matching.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.Agreement;

/** A street with its house number, if it came in the same field. */
record Street(String normal, String spelling, String number, Word[] words) implements Value {
    static @Nullable Value read(String folded, Words words) {
        List<String> texts = new ArrayList<>(Abbreviations.expand(Folding.words(folded)));
        String number = "";
        for (String text : texts) {
            if (text.matches("\\d+[a-z]?")) {
                number = text;
                break;
            }
        }
        texts.remove(number);
        if (texts.isEmpty() && number.isEmpty()) {
            return null;
        }
        String street = String.join(" ", texts);
        return new Street(
                (number + " " + street).strip(), Spelling.of(texts), number, words.words(texts));
    }

    @Override
    public Agreement agreement(Value value, Rarity rarity) {
        Street other = (Street) value;
        if (normal.equals(other.normal)) {
            return Agreement.EXACT;
        }
        boolean sameNumber = number.equals(other.number);
        boolean noConflict = sameNumber || number.isEmpty() || other.number.isEmpty();
        boolean sameSpelling = spelling.equals(other.spelling);
        if (sameSpelling && sameNumber) {
            return Agreement.SPELLING;
        }
        if (sameSpelling) {
            return noConflict ? Agreement.PART : Agreement.OTHER_NUMBER;
        }
        WordAlignment words = WordAlignment.of(this.words, other.words, rarity);
        boolean slip = Similarity.oneSlip(spelling, other.spelling);
        if (noConflict && (slip || words.likeness() > 0.85)) {
            return Agreement.TYPO;
        }
        if (noConflict && words.containment() > 0.9) {
            return Agreement.PART;
        }
        if (noConflict && words.likeness() > 0.5) {
            return Agreement.SIMILAR;
        }
        if (slip || words.likeness() > 0.85) {
            return Agreement.OTHER_NUMBER;
        }
        if (sameNumber && !number.isEmpty()) {
            return Agreement.NEAR;
        }
        return words.likeness() > 0.4 ? Agreement.REMOTE : Agreement.DIFFERENT;
    }

    @Override
    public List<String> keys() {
        var keys = new ArrayList<String>(words.length);
        for (Word word : words) {
            if (word.text().length() > 2) {
                keys.add(number + word.spelling());
            }
        }
        return keys;
    }
}
