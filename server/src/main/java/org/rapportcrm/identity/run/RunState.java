package org.rapportcrm.identity.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Words;

/**
 * A run over all customers.
 *
 * @param customers that were looked at
 * @param compared pairs that were held against each other
 * @param sure pairs that are joined without asking
 * @param doubtful pairs that people are asked about
 * @param left customers who share so much with so many others that not all of these were compared;
 *     whoever is in several slices counts in each
 */
public record RunState(
        UUID id,
        Instant createdAt,
        long customers,
        long compared,
        long sure,
        long doubtful,
        long left,
        @Nullable Instant doneAt) {

    public String text(Words words) {
        return words.text(
                "identity.run.found",
                words.number(customers),
                words.number(compared),
                words.number(sure),
                words.number(doubtful));
    }

    /** What came of it, in few words. */
    String foundText(Words words) {
        return words.text("identity.notice.found", words.number(sure), words.number(doubtful));
    }

    /** What nobody should take for compared; empty where all was. */
    public String leftText(Words words) {
        return left == 0 ? "" : words.text("identity.run.left-over", words.number(left));
    }
}
