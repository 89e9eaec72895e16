package org.rapportcrm.record;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.journal.Author;

/**
 * A batch of rows on its way in: a form is a batch of one, an import comes in batches of thousands.
 *
 * @param author who writes, and why
 * @param origin where the rows come from and what they mean where they do not say
 * @param earlier when the rows were said, where they are understood only now; null for now
 */
public record Landing(Author author, Origin origin, List<Row> rows, @Nullable Instant earlier) {
    public Landing(Author author, Origin origin, List<Row> rows) {
        this(author, origin, rows, null);
    }

    /** When the rows were said. */
    public Instant said(Instant now) {
        return earlier == null ? now : earlier;
    }
}
