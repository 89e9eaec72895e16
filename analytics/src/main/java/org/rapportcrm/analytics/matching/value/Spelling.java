package org.rapportcrm.analytics.matching.value;

import java.util.List;

/** One form for what languages write in two ways: Müller, Mueller and Muller; Haakon and Håkon. */
final class Spelling {
    private Spelling() {}

    static String of(List<String> words) {
        return of(String.join("", words));
    }

    static String of(String word) {
        var spelling = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            spelling.append(letter);
            boolean isFirstOfTwo = letter == 'a' || letter == 'o' || letter == 'u';
            if (isFirstOfTwo && i + 1 < word.length()) {
                char next = word.charAt(i + 1);
                if (next == 'e' || (letter == 'a' && next == 'a')) {
                    i++;
                }
            }
        }
        return spelling.toString();
    }
}
