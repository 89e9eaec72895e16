package org.rapportcrm.interaction.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that somebody typed: each begins a word of the heading. */
record HeadingWords(List<String> words) {
    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static HeadingWords of(String typed) {
        return new HeadingWords(
                Arrays.stream(APART.split(typed.toLowerCase(Locale.ROOT)))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /** One letter begins too many words. */
    boolean isEmpty() {
        return words.stream().noneMatch(word -> word.length() > 1);
    }

    /** For {@code to_tsquery}, to which letters and digits mean nothing but themselves. */
    String query() {
        return words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }
}
