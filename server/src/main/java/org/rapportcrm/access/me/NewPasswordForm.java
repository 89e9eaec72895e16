package org.rapportcrm.access.me;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param tokens whether API tokens go with the old password
 */
record NewPasswordForm(String current, String password, @Nullable Boolean tokens) {
    NewPasswordForm {
        current = Objects.requireNonNullElse((@Nullable String) current, "");
        password = Objects.requireNonNullElse((@Nullable String) password, "");
    }

    boolean takesTokens() {
        return Boolean.TRUE.equals(tokens);
    }
}
