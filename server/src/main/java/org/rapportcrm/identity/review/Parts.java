package org.rapportcrm.identity.review;

import org.rapportcrm.identity.pair.Pairs.Part;

/** The parts of the queue, by the word in the URL. */
final class Parts {
    /** Above, whoever says "same" hardly errs. */
    private static final double NEARLY_SURE = 0.9;

    private Parts() {}

    static Part of(String key) {
        return switch (key) {
            case "sure" -> new Part(NEARLY_SURE, 1, false);
            case "doubtful" -> new Part(0, NEARLY_SURE, false);
            case "team" -> new Part(0, 1, true);
            default -> Part.ALL;
        };
    }

    /** What is none is all of it. */
    static String key(String typed) {
        return switch (typed) {
            case "sure", "doubtful", "team" -> typed;
            default -> "all";
        };
    }
}
