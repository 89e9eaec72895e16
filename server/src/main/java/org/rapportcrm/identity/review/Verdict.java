package org.rapportcrm.identity.review;

import java.util.Arrays;
import java.util.Locale;
import org.rapportcrm.shared.RecordNotFound;

/** What somebody says about pairs in the queue. */
enum Verdict {
    SAME("merge"),
    DIFFERENT("difference"),
    HOUSEHOLD("household"),
    LATER("delay");

    private final String place;

    Verdict(String place) {
        this.place = place;
    }

    static Verdict at(String path) {
        return Arrays.stream(values())
                .filter(verdict -> path.endsWith("/" + verdict.place))
                .findFirst()
                .orElseThrow(RecordNotFound::new);
    }

    String textKey() {
        return "identity.said." + name().toLowerCase(Locale.ROOT);
    }
}
