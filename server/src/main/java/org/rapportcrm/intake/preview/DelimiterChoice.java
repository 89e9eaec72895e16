package org.rapportcrm.intake.preview;

import java.util.Arrays;
import java.util.Locale;

/** The delimiters that people choose among; a file may name another one itself. */
enum DelimiterChoice {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private final char character;

    DelimiterChoice(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    String labelKey() {
        return "intake.delimiter." + name().toLowerCase(Locale.ROOT);
    }

    static String of(char character) {
        return Arrays.stream(values())
                .filter(choice -> choice.character == character)
                .findFirst()
                .map(Enum::name)
                .orElse("");
    }
}
