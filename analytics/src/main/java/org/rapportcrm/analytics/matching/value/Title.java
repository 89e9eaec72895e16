package org.rapportcrm.analytics.matching.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.analytics.matching.Agreement;

/** Words of which the rare ones tell: a full name, the name of an organization, free text. */
record Title(String normal, String spelling, Word[] words) implements Value {
    private static final Map<String, String> LEGAL_FORMS = Tables.canonical("legal-forms.txt");

    static @Nullable Value readName(String folded, Words words) {
        return of(Folding.words(folded), words);
    }

    /** Without its legal form, unless nothing else is there. */
    static @Nullable Value readOrganization(String folded, Words words) {
        String text = folded.replace("&", " and ").replace(".", folded.contains(". ") ? ". " : "");
        List<String> all = Abbreviations.expand(Folding.words(text));
        List<String> telling = all.stream().filter(word -> !LEGAL_FORMS.containsKey(word)).toList();
        return of(telling.isEmpty() ? all : telling, words);
    }

    private static @Nullable Value of(List<String> texts, Words words) {
        return texts.isEmpty()
                ? null
                : new Title(String.join(" ", texts), Spelling.of(texts), words.words(texts));
    }

    @Override
    public Agreement agreement(Value value, Rarity rarity) {
        Title other = (Title) value;
        if (normal.equals(other.normal)) {
            return Agreement.EXACT;
        }
        if (spelling.equals(other.spelling)) {
            return Agreement.SPELLING;
        }
        WordAlignment aligned = WordAlignment.of(words, other.words, rarity);
        double likeness = aligned.likeness();
        if (likeness > 0.999) {
            return Agreement.REORDERED;
        }
        if (likeness > 0.88 || Similarity.oneSlip(spelling, other.spelling)) {
            return Agreement.TYPO;
        }
        if (isAcronymOf(other) || other.isAcronymOf(this)) {
            return Agreement.INITIAL;
        }
        if (aligned.containment() > 0.88) {
            return Agreement.PART;
        }
        if (likeness > 0.65) {
            return Agreement.SIMILAR;
        }
        if (likeness > 0.45) {
            return Agreement.REMOTE;
        }
        return likeness > 0.25 ? Agreement.NEAR : Agreement.DIFFERENT;
    }

    private boolean isAcronymOf(Title other) {
        if (words.length > 1 || other.words.length < 3 || normal.length() != other.words.length) {
            return false;
        }
        for (int i = 0; i < other.words.length; i++) {
            if (normal.charAt(i) != other.words[i].text().charAt(0)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<String> keys() {
        var keys = new ArrayList<String>(words.length);
        for (Word word : words) {
            if (word.text().length() > 1) {
                keys.add(word.sound().isEmpty() ? word.text() : word.sound());
            }
        }
        return keys;
    }
}
