package org.rapportcrm.access.user;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something with a name to choose. */
public record Choice(UUID id, String name) {
    /** Also true of nothing: it may have gone since the form was opened, or never been there. */
    public static boolean isOneOf(List<Choice> choices, @Nullable UUID chosen) {
        return chosen == null || choices.stream().anyMatch(choice -> choice.id().equals(chosen));
    }
}
