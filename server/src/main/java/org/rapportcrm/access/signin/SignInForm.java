package org.rapportcrm.access.signin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody types to sign in, and where they want to go then. */
record SignInForm(@Nullable String email, @Nullable String password, @Nullable String next) {
    String typedEmail() {
        return Objects.requireNonNullElse(email, "");
    }

    String typedPassword() {
        return Objects.requireNonNullElse(password, "");
    }
}
