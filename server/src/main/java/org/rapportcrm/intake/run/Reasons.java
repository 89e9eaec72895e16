package org.rapportcrm.intake.run;

import org.rapportcrm.record.Reason;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.web.Words;

/** Reasons in the words of whoever reads them. */
public final class Reasons {
    /** Also of a field that was added. */
    static final String LABEL = "[a-z]+\\.field\\.[a-z0-9._-]+";

    private Reasons() {}

    /** With the names of the fields that it mentions. */
    public static String text(Reason reason, Words words) {
        return ReasonWords.text(reason, words);
    }

    /** Without what stood in the row. */
    public static Reason unquoted(Reason reason) {
        return new Reason(
                reason.key(),
                reason.arguments().stream()
                        .map(argument -> isLabel(argument) ? argument : "…")
                        .toList());
    }

    /** Whether an argument names a field by the key of its label. */
    public static boolean isLabel(String argument) {
        return argument.matches(LABEL);
    }
}
