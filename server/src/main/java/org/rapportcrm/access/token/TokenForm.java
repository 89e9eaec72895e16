package org.rapportcrm.access.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a user says about a new token.
 *
 * @param days until it expires
 */
public record TokenForm(
        @NotBlank(message = "{access.error.name-missing}")
                @Size(max = 100, message = "{access.error.too-long}")
                String name,
        @NotEmpty(message = "{access.token.error.scopes}") List<String> scopes,
        String days) {
    static final List<Integer> LIVES = List.of(7, 30, 90, 180, 365);
    private static final String USUAL_LIFE = "90";

    public TokenForm {
        name = Objects.requireNonNullElse((@Nullable String) name, "").strip();
        scopes = scopes == null ? List.of() : scopes.stream().filter(Objects::nonNull).toList();
        days = Objects.requireNonNullElse((@Nullable String) days, USUAL_LIFE);
    }

    static TokenForm empty() {
        return new TokenForm("", List.of(), USUAL_LIFE);
    }

    /** Empty when it is none of those that are offered. */
    Optional<Integer> life() {
        return LIVES.stream().filter(life -> days.equals(life.toString())).findFirst();
    }
}
