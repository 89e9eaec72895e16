package org.rapportcrm.customer.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.database.Like;

/**
 * What somebody typed to find a customer, as the search tables can answer it. Pure.
 *
 * @param starts a word of the customer begins with one of them; each has three letters at least
 * @param words one word of the customer is exactly this
 * @param inside patterns that all occur in the customer's words; sought when the others found
 *     little
 * @param address an e-mail address of the customer begins so; empty when none is meant
 * @see org.rapportcrm.customer.landing the words of a customer
 */
record SearchText(List<String> starts, List<String> words, List<String> inside, String address) {
    private static final Pattern NUMBER = Pattern.compile("(?i)(c-?)?[+()/.\\-\\s\\d]*\\d[\\s)]*");
    private static final Pattern TRIGRAM = Pattern.compile("[\\p{L}\\d]{3}");
    private static final int SHORT = 3;

    static SearchText of(String typed) {
        String text = typed.strip();
        if (NUMBER.matcher(text).matches()) {
            return number(Normal.digits(text));
        }
        if (text.indexOf('@') >= 0) {
            return address(text.toLowerCase(Locale.ROOT));
        }
        List<String> words =
                Arrays.stream(Normal.text(text).split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return switch (words.size()) {
            case 0 -> of(List.of(), List.of(), List.of());
            case 1 -> word(words.getFirst());
            default -> of(List.of(), List.of(), words.stream().map(SearchText::inside).toList());
        };
    }

    /** Digits are never sought inside: as trigrams they are too common. */
    private static SearchText number(String digits) {
        if (digits.length() < SHORT) {
            return of(List.of(), List.of(digits), List.of());
        }
        List<String> starts = new ArrayList<>(List.of(digits));
        String last = digits.replaceFirst("^0+", "");
        if (last.length() >= SHORT) {
            starts.add("~" + new StringBuilder(last).reverse());
        }
        return of(starts, List.of(), List.of());
    }

    private static SearchText word(String word) {
        return word.length() < SHORT
                ? of(List.of(), List.of(word), List.of())
                : of(List.of(word), List.of(), List.of(inside(word)));
    }

    /** Trigrams know a short word only together with the space before it. */
    private static String inside(String word) {
        return (word.length() < SHORT ? "% " : "%") + word + "%";
    }

    /**
     * The half before the sign is what tells addresses apart; of the other half, half the world has
     * the same, which an index of trigrams would read wholly.
     */
    private static SearchText address(String text) {
        String first = text.substring(0, text.indexOf('@') + 1);
        String rare = TRIGRAM.matcher(first).find() ? first : text;
        return new SearchText(List.of(), List.of(), List.of("%" + Like.literal(rare) + "%"), text);
    }

    private static SearchText of(List<String> starts, List<String> words, List<String> inside) {
        return new SearchText(starts, words, inside, "");
    }
}
