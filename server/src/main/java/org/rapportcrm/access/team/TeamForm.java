package org.rapportcrm.access.team;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator enters about a team. */
public record TeamForm(
        @NotBlank(message = "{access.error.name-missing}")
                @Size(max = 100, message = "{access.error.too-long}")
                String name,
        @Nullable UUID parent,
        @Nullable UUID department) {

    public TeamForm {
        name = Objects.requireNonNullElse((@Nullable String) name, "").strip();
    }

    static TeamForm empty() {
        return new TeamForm("", null, null);
    }

    static TeamForm of(TeamRow team) {
        return new TeamForm(team.name(), team.parent(), team.department());
    }
}
