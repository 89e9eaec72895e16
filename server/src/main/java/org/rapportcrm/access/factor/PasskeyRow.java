package org.rapportcrm.access.factor;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Shell;

/** A passkey as its user sees it. */
public record PasskeyRow(UUID id, String name, Instant createdAt, @Nullable Instant usedAt) {
    public String usedText(Shell shell) {
        return usedAt == null
                ? shell.text("access.passkey.added", shell.words().dateTime(createdAt))
                : shell.text("access.passkey.used", shell.words().dateTime(usedAt));
    }
}
