package org.rapportcrm.interaction.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Words;

/** How contacts usually end, in the reader's words; any other word stands for itself. */
public record Outcomes(Words words) {
    public static final List<String> USUAL =
            List.of("reached", "no_answer", "left_message", "busy", "wrong_number");

    public List<String> all() {
        return USUAL.stream().map(this::word).toList();
    }

    @Nullable String shown(@Nullable String outcome) {
        return outcome != null && USUAL.contains(outcome) ? word(outcome) : outcome;
    }

    @Nullable String read(@Nullable String typed) {
        return USUAL.stream()
                .filter(outcome -> word(outcome).equalsIgnoreCase(typed))
                .findFirst()
                .orElse(typed);
    }

    private String word(String outcome) {
        return words.text("interaction.outcome." + outcome.replace('_', '-'));
    }
}
