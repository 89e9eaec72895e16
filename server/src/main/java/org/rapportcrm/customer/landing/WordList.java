package org.rapportcrm.customer.landing;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Row;

/** Words about a customer that stand beside it in tables of their own, sorted, each once. Pure. */
final class WordList {
    static final List<String> FIELDS = List.of("tags", "interests", "preferences", "dislikes");

    private WordList() {}

    /**
     * A cell is parted by comma or semicolon, or as Google parts it, who marks its own groups with
     * an asterisk; what comes as a list is parted already.
     */
    static List<String> of(Row row, String field) {
        return switch (row.values().get(field)) {
            case null -> List.of();
            case List<?> several -> sorted(several.stream().map(Object::toString));
            case Object one ->
                    sorted(
                            Arrays.stream(one.toString().split("[,;]| ::: "))
                                    .map(word -> word.replaceFirst("^\\s*\\* ", "")));
        };
    }

    static List<String> union(@Nullable Object one, @Nullable Object other) {
        return sorted(Stream.concat(words(one).stream(), words(other).stream()));
    }

    static List<String> words(@Nullable Object list) {
        return list instanceof List<?> words
                ? words.stream().map(Object::toString).toList()
                : List.of();
    }

    static List<String> minus(List<String> all, List<String> some) {
        List<String> left = new ArrayList<>(all);
        left.removeAll(some);
        return left;
    }

    static List<String> sorted(Stream<String> words) {
        TreeMap<String, String> once = new TreeMap<>();
        words.map(word -> word.strip().replaceAll("\\s+", " "))
                .filter(word -> !word.isEmpty())
                .forEach(word -> once.putIfAbsent(word.toLowerCase(Locale.ROOT), word));
        return once.values().stream().sorted(comparing(w -> w.toLowerCase(Locale.ROOT))).toList();
    }
}
