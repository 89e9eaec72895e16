package org.rapportcrm.access.me;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

record NewPasswordForm(String current, String password) {
    NewPasswordForm {
        current = Objects.requireNonNullElse((@Nullable String) current, "");
        password = Objects.requireNonNullElse((@Nullable String) password, "");
    }
}
