package org.rapportcrm.record;

import java.util.Arrays;
import org.rapportcrm.web.Words;

/** Reasons in the words of whoever reads them. */
public final class ReasonWords {
    private ReasonWords() {}

    /** Of its arguments, those that are keys of labels, alone or several, come as these. */
    public static String text(Reason reason, Words words) {
        Object[] arguments =
                reason.arguments().stream().map(argument -> said(argument, words)).toArray();
        return words.text(reason.key(), arguments);
    }

    private static String said(String argument, Words words) {
        return argument.matches("\\S+\\.field\\.\\S+")
                ? words.list(
                        Arrays.stream(argument.split(","))
                                .map(key ->
                                        words.messages().getMessage(key, null, key, words.locale()))
                                .toList())
                : argument;
    }
}
