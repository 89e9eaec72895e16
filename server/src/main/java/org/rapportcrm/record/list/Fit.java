package org.rapportcrm.record.list;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How well what a record is called fits what somebody typed, the best first. */
enum Fit {
    WHOLE,
    BEGINNING,
    WORD,
    /** It was found by something else, or in the middle of a word. */
    ELSE;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Fit of(@Nullable Object called, String typed) {
        if (called == null) {
            return ELSE;
        }
        String name = plain(called.toString());
        String sought = plain(typed);
        if (name.equals(sought)) {
            return WHOLE;
        }
        if (name.startsWith(sought)) {
            return BEGINNING;
        }
        return (" " + name).contains(" " + sought) ? WORD : ELSE;
    }

    /** With or without accents and signs. */
    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(bare).replaceAll(" ").strip();
    }
}
