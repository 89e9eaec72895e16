package org.rapportcrm.record.list;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rows of a list that somebody chose, as a form sends them. */
public final class ChosenRows {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private ChosenRows() {}

    /** What is no id was chosen by nobody. */
    public static List<UUID> of(@Nullable List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream().filter(ChosenRows::isOne).map(UUID::fromString).distinct().toList();
    }

    public static boolean isOne(String text) {
        return ID.matcher(text).matches();
    }
}
