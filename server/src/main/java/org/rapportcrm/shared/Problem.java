package org.rapportcrm.shared;

import java.util.List;
import java.util.Locale;

/**
 * A broken rule, named by its subclass. One handler turns it into a page or a problem detail; the
 * message key is translated there with the arguments.
 */
public abstract class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of answer a broken rule gives. */
    public enum Kind {
        NOT_FOUND,
        NOT_ALLOWED,
        CONFLICT,
        INVALID,
        TOO_MANY,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String messageKey;
    private final transient List<Object> arguments;

    protected Problem(Kind kind, String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.kind = kind;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** What the rule is called, for machines: steady over languages and releases. */
    public String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
