package org.rapportcrm.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a person (round) or an organization (square) where there is no picture.
 *
 * @param initials empty when there is no name: an icon stands in
 * @param tint 1 to 6, the same for one id for ever
 */
public record Avatar(String initials, int tint, boolean organization, String icon) {
    private static final int TINTS = 6;

    public static Avatar person(UUID id, @Nullable String name) {
        return of(id, name, false, "user");
    }

    public static Avatar organization(UUID id, @Nullable String name) {
        return of(id, name, true, "building");
    }

    /** Whether it is a person or an organization, nobody knows yet. */
    public static Avatar unknown(UUID id, @Nullable String name) {
        return of(id, name, false, "id");
    }

    private static Avatar of(UUID id, @Nullable String name, boolean organization, String icon) {
        int tint = Math.floorMod(id.hashCode(), TINTS) + 1;
        return new Avatar(initials(name), tint, organization, icon);
    }

    private static String initials(@Nullable String name) {
        if (name == null) {
            return "";
        }
        List<String> letters =
                Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word -> Character.toString(word.codePointAt(0)))
                        .toList();
        return switch (letters.size()) {
            case 0 -> "";
            case 1 -> letters.getFirst().toUpperCase(Locale.ROOT);
            default -> (letters.getFirst() + letters.getLast()).toUpperCase(Locale.ROOT);
        };
    }
}
