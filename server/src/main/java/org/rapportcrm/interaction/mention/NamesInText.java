package org.rapportcrm.interaction.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.customer.Normal;
import org.rapportcrm.interaction.people.NamedPeople.Known;

/** Who is meant by "@Priya Raman" or "@priya" in a text. Pure. */
final class NamesInText {
    /** At the beginning of a word: an e-mail address mentions nobody. */
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@(?=\\p{L})");

    private static final int LONGEST = 120;
    private static final int MOST = 50;

    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, List<Known>> byFirstName = new HashMap<>();
    private int mostWords;

    NamesInText(List<Known> colleagues) {
        for (Known one : colleagues) {
            String name = Normal.text(one.name());
            String[] words = name.split(" ");
            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(one);
            byFirstName.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(one);
            mostWords = Math.max(mostWords, words.length);
        }
    }

    /**
     * @param unclear names that several have
     */
    record Found(Set<Known> meant, Set<String> unclear) {
        private void add(List<Known> called) {
            if (called.size() == 1) {
                meant.addAll(called);
            } else if (!called.isEmpty()) {
                unclear.add(shared(called));
            }
        }

        private boolean isFull() {
            return meant.size() + unclear.size() >= MOST;
        }
    }

    /** The first of them: nobody mentions more by hand. */
    Found find(String text) {
        Found found = new Found(new LinkedHashSet<>(), new LinkedHashSet<>());
        Matcher at = AT.matcher(text);
        while (!found.isFull() && at.find()) {
            int end = Math.min(text.length(), at.end() + LONGEST);
            found.add(called(Normal.text(text.substring(at.end(), end))));
        }
        return found;
    }

    /** Who has the longest name that stands there, or else the first name. */
    private List<Known> called(String rest) {
        List<String> words = List.of(rest.split(" "));
        for (int most = Math.min(words.size(), mostWords); most > 0; most--) {
            List<Known> called = byName.get(String.join(" ", words.subList(0, most)));
            if (called != null) {
                return called;
            }
        }
        return byFirstName.getOrDefault(words.getFirst(), List.of());
    }

    private static String shared(List<Known> called) {
        String name = called.getFirst().name();
        String normal = Normal.text(name);
        boolean isWhole = called.stream().allMatch(one -> Normal.text(one.name()).equals(normal));
        return isWhole ? name : name.split(" ", 2)[0];
    }
}
