package org.rapportcrm.intake.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapportcrm.intake.Signature.Name;

/** The name of a person as a line of its own: titles, given names, family name. */
final class SignatureName {
    private static final Set<String> TITLES =
            Set.of(
                    "dr",
                    "prof",
                    "mag",
                    "ing",
                    "di",
                    "dipl.-ing",
                    "msc",
                    "mba",
                    "mr",
                    "mrs",
                    "ms",
                    "herr",
                    "frau");
    private static final Set<String> PARTICLES =
            Set.of("van", "von", "de", "der", "den", "da", "di", "la", "le", "zu", "bin", "al");
    private static final Pattern LINE =
            Pattern.compile(
                    "(?U)(?:[\\p{Lu}][\\p{L}.'’-]*|"
                            + String.join("|", PARTICLES)
                            + ")(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]*|"
                            + String.join("|", PARTICLES)
                            + ")){1,5}");

    private SignatureName() {}

    static boolean isOne(String line) {
        return LINE.matcher(line).matches();
    }

    static Name of(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split("\\s+")));
        List<String> titles = new ArrayList<>();
        while (words.size() > 1 && isTitle(words.getFirst())) {
            titles.add(words.removeFirst());
        }
        int family = words.size() - 1;
        while (family > 1 && PARTICLES.contains(words.get(family - 1))) {
            family--;
        }
        return new Name(
                String.join(" ", titles),
                String.join(" ", words.subList(0, family)),
                String.join(" ", words.subList(family, words.size())));
    }

    private static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
    }
}
