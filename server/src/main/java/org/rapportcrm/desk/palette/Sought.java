package org.rapportcrm.desk.palette;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapportcrm.desk.palette.Palette.Piece;

/**
 * What somebody has typed: its words begin words of what they mean, in any order and with or
 * without accents.
 */
record Sought(String text, List<String> words) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static Sought of(String typed) {
        String text = typed.strip();
        return new Sought(
                text,
                Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean fits(String label) {
        List<String> there = WORD.matcher(plain(label)).results().map(MatchResult::group).toList();
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word -> there.stream().anyMatch(one -> one.startsWith(word)));
    }

    /** Whether the label goes on where the typing stopped: then it comes before what is found. */
    boolean begins(String label) {
        return !text.isEmpty() && plain(label).startsWith(plain(text));
    }

    List<Piece> pieces(String label) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (MatchResult word : WORD.matcher(label).results().toList()) {
            int length = typedOf(word.group());
            if (length > 0) {
                if (word.start() > done) {
                    pieces.add(new Piece(label.substring(done, word.start()), false));
                }
                done = word.start() + length;
                pieces.add(new Piece(label.substring(word.start(), done), true));
            }
        }
        if (done < label.length()) {
            pieces.add(new Piece(label.substring(done), false));
        }
        return pieces;
    }

    /** How many letters at the beginning of a word were typed. */
    private int typedOf(String word) {
        String plain = plain(word);
        return plain.length() == word.length()
                ? words.stream().filter(plain::startsWith).mapToInt(String::length).max().orElse(0)
                : 0;
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
