package org.rapportcrm.record;

import java.util.List;

/**
 * Why a row waits or was refused: a message key and its arguments, such as the field, what stood
 * there, what would be right.
 */
public record Reason(String key, List<String> arguments) {
    public static Reason of(String key, String... arguments) {
        return new Reason(key, List.of(arguments));
    }
}
