package org.rapportcrm.customer.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rapportcrm.customer.Normal;

/**
 * What somebody typed to find a customer, as the search tables can answer it. Pure.
 *
 * @param starts a word of the customer begins with one of them; each has three letters at least
 * @param words one word of the customer is exactly this
 * @param inside patterns that all occur in the customer's words; sought when the words found little
 * @see org.rapportcrm.customer.landing the words of a customer
 */
record SearchText(List<String> starts, List<String> words, List<String> inside) {
    private static final Pattern NUMBER = Pattern.compile("(?i)(c-?)?[+()/.\\-\\s\\d]*\\d[\\s)]*");
    private static final int SHORT = 3;

    static SearchText of(String typed) {
        String text = typed.strip();
        if (NUMBER.matcher(text).matches()) {
            return number(Normal.digits(text));
        }
        if (text.indexOf('@') >= 0) {
            return new SearchText(List.of(), List.of(), List.of(containing(text)));
        }
        List<String> words =
                Arrays.stream(Normal.text(text).split(" "))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return switch (words.size()) {
            case 0 -> new SearchText(List.of(), List.of(), List.of());
            case 1 -> word(words.getFirst());
            default ->
                    new SearchText(
                            List.of(), List.of(), words.stream().map(SearchText::inside).toList());
        };
    }

    /** Digits are never sought inside: as trigrams they are too common. */
    private static SearchText number(String digits) {
        if (digits.length() < SHORT) {
            return new SearchText(List.of(), List.of(digits), List.of());
        }
        List<String> starts = new ArrayList<>(List.of(digits));
        String last = digits.replaceFirst("^0+", "");
        if (last.length() >= SHORT) {
            starts.add("~" + new StringBuilder(last).reverse());
        }
        return new SearchText(starts, List.of(), List.of());
    }

    private static SearchText word(String word) {
        return word.length() < SHORT
                ? new SearchText(List.of(), List.of(word), List.of())
                : new SearchText(List.of(word), List.of(), List.of(inside(word)));
    }

    /** Trigrams know a short word only together with the space before it. */
    private static String inside(String word) {
        return (word.length() < SHORT ? "% " : "%") + word + "%";
    }

    private static String containing(String email) {
        String literal =
                email.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
