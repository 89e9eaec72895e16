package org.rapportcrm.care.setup;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a status comes to, whatever it is called. */
public enum State {
    OPEN(""),
    WAITING("waiting|pending|on[ -]?hold|wait|wart(et|en|end)"),
    SOLVED("solved|resolved|closed|done|completed|gel(ö|oe)st|erledigt|geschlossen|abgeschlossen");

    private final Pattern words;

    State(String words) {
        this.words = Pattern.compile("\\b(" + words + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String labelKey() {
        return "case.field.state." + key();
    }

    public static State of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** What a status of another system most likely comes to. */
    static State meantBy(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        boolean denied = plain.matches(".*\\b(un|not|nicht|re-?open).*");
        return Arrays.stream(values())
                .filter(state -> state != OPEN && !denied)
                .filter(state -> state.words.matcher(plain).find())
                .findFirst()
                .orElse(OPEN);
    }
}
