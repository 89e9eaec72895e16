package org.rapportcrm.intake.run;

import org.rapportcrm.record.Reason;
import org.rapportcrm.record.ReasonWords;
import org.rapportcrm.web.Words;

/** Reasons in the words of whoever reads them. */
public final class Reasons {
    private Reasons() {}

    /** With the names of the fields that it mentions. */
    public static String text(Reason reason, Words words) {
        return ReasonWords.text(reason, words);
    }

    /** Whether an argument names a field by the key of its label. */
    public static boolean isLabel(String argument) {
        return argument.matches("[a-z]+\\.field\\.[a-z0-9-]+");
    }
}
