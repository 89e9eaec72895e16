package org.rapportcrm.identity.review;

import java.util.Locale;

/** What somebody says about pairs in the queue. */
enum Verdict {
    SAME,
    DIFFERENT,
    HOUSEHOLD,
    LATER;

    String textKey() {
        return "identity.said." + name().toLowerCase(Locale.ROOT);
    }
}
