package org.rapportcrm.interaction.reminder;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as it is typed.
 *
 * @param unless key of {@link Unless}; a field that is to stay stands behind a colon
 */
public record RemindForm(String when, String unless, String note) {
    public RemindForm {
        when = Objects.requireNonNullElse((@Nullable String) when, "").strip();
        unless = Objects.requireNonNullElse((@Nullable String) unless, "always");
        note = Objects.requireNonNullElse((@Nullable String) note, "").strip();
    }
}
