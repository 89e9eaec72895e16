package org.rapportcrm.analytics.matching.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.Agreement;

/** The given names or the family name of a person. */
record PersonName(String normal, String spelling, Word[] words, int letters) implements Value {
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "herr", "frau", "jr", "sr");
    private static final int SHORT = 4;
    private static final double SIMILAR = 0.88;
    private static final double REMOTE = 0.76;

    static @Nullable Value read(String folded, Words words) {
        List<String> texts = new ArrayList<>(Folding.words(folded));
        if (texts.size() > 1) {
            texts.removeIf(TITLES::contains);
        }
        if (texts.isEmpty()) {
            return null;
        }
        String normal = String.join(" ", texts);
        return new PersonName(normal, Spelling.of(texts), words.words(texts), Letters.of(normal));
    }

    @Override
    public Agreement agreement(Value value, Rarity rarity) {
        PersonName other = (PersonName) value;
        if (normal.equals(other.normal)) {
            return Agreement.EXACT;
        }
        if (spelling.equals(other.spelling)) {
            return Agreement.SPELLING;
        }
        if (words.length > 1
                && words.length == other.words.length
                && shared(other) == words.length) {
            return Agreement.REORDERED;
        }
        if (words[0].id() != other.words[0].id() && words[0].isFormOf(other.words[0])) {
            return Agreement.NICKNAME;
        }
        if (Math.max(normal.length(), other.normal.length()) >= SHORT
                && Similarity.oneSlip(spelling, other.spelling)) {
            return Agreement.TYPO;
        }
        if (words.length + other.words.length > 2 && shared(other) > 0) {
            return Agreement.PART;
        }
        if (words[0].isInitialOf(other.words[0]) || other.words[0].isInitialOf(words[0])) {
            return Agreement.INITIAL;
        }
        return byLetters(other);
    }

    private Agreement byLetters(PersonName other) {
        double similarity =
                Letters.mayBeAlike(letters, other.letters)
                        ? Similarity.jaroWinkler(normal, other.normal)
                        : 0;
        if (similarity >= SIMILAR) {
            return Agreement.SIMILAR;
        }
        if (words[0].soundsLike(other.words[0]) && words.length == other.words.length) {
            return Agreement.SOUNDS_ALIKE;
        }
        return similarity >= REMOTE ? Agreement.REMOTE : Agreement.DIFFERENT;
    }

    /** Different names of more than one letter that stand in both. */
    private int shared(PersonName other) {
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            boolean isNew = !contains(words, i, words[i]) && !words[i].isInitial();
            count += isNew && contains(other.words, other.words.length, words[i]) ? 1 : 0;
        }
        return count;
    }

    private static boolean contains(Word[] words, int end, Word wanted) {
        for (int i = 0; i < end; i++) {
            if (words[i].id() == wanted.id()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<String> keys() {
        var keys = new ArrayList<String>(words.length);
        for (Word word : words) {
            if (!word.isInitial()) {
                keys.add(word.sound().isEmpty() ? word.text() : word.sound());
            }
        }
        return keys;
    }
}
