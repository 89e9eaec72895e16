package org.rapportcrm.access.confirm;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody gave to show that it is still they, beside the fields of the form they sent. */
record Proof(String password, String code, String passkey) {
    static final Set<String> FIELDS = Set.of("proof_password", "proof_code", "proof_passkey");

    static Proof of(HttpServletRequest request) {
        return new Proof(
                text(request.getParameter("proof_password")),
                text(request.getParameter("proof_code")),
                text(request.getParameter("proof_passkey")));
    }

    boolean isEmpty() {
        return password.isEmpty() && code.isBlank() && passkey.isEmpty();
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
