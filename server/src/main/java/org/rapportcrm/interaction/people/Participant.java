package org.rapportcrm.interaction.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part in an interaction beside its customer and its author.
 *
 * @param name as somebody wrote it
 * @param customer who of our customers it is; null when we do not know them
 * @param user who of us it is; null when nobody here has that name
 */
public record Participant(Side side, String name, @Nullable UUID customer, @Nullable UUID user) {
    /** On whose side somebody takes part. */
    public enum Side {
        US,
        THEM;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The input of forms that names those of this side. */
        String input() {
            return this == US ? "us" : "people";
        }
    }

    public static Participant named(Side side, String name) {
        return new Participant(side, name, null, null);
    }

    /** The names in what somebody typed, parted by commas. */
    public static List<String> names(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[,;\\n]"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList();
    }

    /** As a form shows those of one side. */
    public static String names(List<Participant> people, Side side) {
        return people.stream()
                .filter(person -> person.side() == side)
                .map(Participant::name)
                .collect(Collectors.joining(", "));
    }
}
