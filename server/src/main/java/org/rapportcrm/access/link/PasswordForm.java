package org.rapportcrm.access.link;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

record PasswordForm(@Nullable String password) {
    String typed() {
        return Objects.requireNonNullElse(password, "");
    }
}
