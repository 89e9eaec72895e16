package org.rapportcrm.interaction.mention;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.interaction.people.NamedPeople.Known;

/** Who is meant by "@Priya Raman" or "@priya" in a text. Pure. */
final class NamesInText {
    /** At the beginning of a word: an e-mail address mentions nobody. */
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@(?=\\p{L})");

    private static final int LONGEST = 120;

    private NamesInText() {}

    /** The longest name that stands there counts, or a first name that only one has. */
    static Set<Known> find(String text, List<Known> colleagues) {
        Set<Known> found = new LinkedHashSet<>();
        Matcher at = AT.matcher(text);
        while (at.find()) {
            int end = Math.min(text.length(), at.end() + LONGEST);
            Known meant = meant(Normal.text(text.substring(at.end(), end)), colleagues);
            if (meant != null) {
                found.add(meant);
            }
        }
        return found;
    }

    private static @Nullable Known meant(String rest, List<Known> colleagues) {
        List<Known> whole =
                colleagues.stream().filter(one -> begins(rest, Normal.text(one.name()))).toList();
        int longest = whole.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        List<Known> named = whole.stream().filter(one -> one.name().length() == longest).toList();
        if (!named.isEmpty()) {
            return named.size() == 1 ? named.getFirst() : null;
        }
        String first = rest.split(" ", 2)[0];
        List<Known> called =
                colleagues.stream().filter(one -> begins(Normal.text(one.name()), first)).toList();
        return called.size() == 1 ? called.getFirst() : null;
    }

    private static boolean begins(String text, String words) {
        return !words.isEmpty() && (text + " ").startsWith(words + " ");
    }
}
