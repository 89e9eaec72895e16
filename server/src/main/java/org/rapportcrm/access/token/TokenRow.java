package org.rapportcrm.access.token;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Shell;

/** A token as people see it: never the token itself. */
public record TokenRow(
        UUID id,
        UUID userId,
        String user,
        String name,
        String begins,
        List<String> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {
    public String scopesText() {
        return String.join(" ", scopes);
    }

    public boolean isExpired(Shell shell) {
        return !expiresAt.isAfter(shell.now());
    }

    public String usedText(Shell shell) {
        return usedAt == null
                ? shell.text("access.token.unused", shell.words().date(createdAt))
                : shell.text("access.token.used", shell.words().ago(usedAt, shell.now()));
    }

    public String expiryText(Shell shell) {
        return shell.text(
                isExpired(shell) ? "access.token.expired" : "access.token.expires",
                shell.words().date(expiresAt));
    }
}
