package org.rapportcrm.analytics.matching.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes away what two writers of the same thing do differently: case, accents, punctuation, script.
 */
final class Folding {
    private static final String GREEK_AND_CYRILLIC =
            """
            α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
            а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts
            ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya і i ї yi є ye ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz
            ß ss æ ae œ oe ø o å a ł l đ d ð d þ th ı i ħ h ŋ n ĳ ij ſ s
            """;

    private static final String[] LATIN = table();

    private Folding() {}

    /** Lower case, Latin, no accents, no white space around; punctuation stays. */
    static String fold(String raw) {
        String text = raw.strip().replace('\t', ' ').replace('\n', ' ');
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char letter = text.charAt(i);
            plain = letter < 128 && !(letter >= 'A' && letter <= 'Z');
        }
        return plain ? text : latin(text);
    }

    /** The words of a folded text: letters and digits; an apostrophe joins, all else parts. */
    static List<String> words(String folded) {
        var words = new ArrayList<String>(4);
        var word = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char letter = folded.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                word.append(letter);
            } else if (letter != '\'' && letter != '’' && letter != '`' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** What is left of a folded text without anything but letters and digits. */
    static String compact(String folded) {
        return String.join("", words(folded));
    }

    static String digits(String text) {
        var digits = new StringBuilder();
        text.chars()
                .filter(Character::isDigit)
                .forEach(c -> digits.append(Character.getNumericValue(c)));
        return digits.toString();
    }

    private static String latin(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        var folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char letter = apart.charAt(i);
            if (letter < 128) {
                folded.append(letter);
            } else if (letter < LATIN.length && LATIN[letter] != null) {
                folded.append(LATIN[letter]);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                folded.append(letter);
            }
        }
        return folded.toString();
    }

    private static String[] table() {
        var table = new String[0x500];
        String[] pairs = GREEK_AND_CYRILLIC.strip().split("\\s+");
        for (int i = 0; i < pairs.length; i += 2) {
            table[pairs[i].charAt(0)] = pairs[i + 1].equals("-") ? "" : pairs[i + 1];
        }
        return table;
    }
}
