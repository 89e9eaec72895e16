package org.rapportcrm.record;

import java.util.Arrays;
import org.rapportcrm.web.Words;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** Reasons in the words of whoever reads them. */
public final class ReasonWords {
    private static final String LABEL = "\\S+\\.field\\.\\S+";

    private ReasonWords() {}

    /** Of its arguments, those that are keys of labels, alone or several, come as these. */
    public static String text(Reason reason, Words words) {
        Object[] arguments =
                reason.arguments().stream().map(argument -> said(argument, words)).toArray();
        return words.text(reason.key(), arguments);
    }

    /** For messages that are put into words elsewhere: the key of a label comes as that. */
    public static Object argument(String argument) {
        return argument.matches(LABEL)
                ? new DefaultMessageSourceResolvable(new String[] {argument}, argument)
                : argument;
    }

    private static String said(String argument, Words words) {
        return argument.matches(LABEL)
                ? words.list(
                        Arrays.stream(argument.split(","))
                                .map(key ->
                                        words.messages().getMessage(key, null, key, words.locale()))
                                .toList())
                : argument;
    }
}
