package org.rapportcrm.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says what was just done, for ten seconds, with a way back. Give it to a redirect as the flash
 * attribute {@link #FLASH}; the page after it shows it.
 *
 * @param arguments of the message, already in the user's words
 * @param undo path that takes the change back when posted to; null when there is no way back
 * @param refusal whether it says that nothing was done
 */
public record Toast(
        String messageKey, List<String> arguments, @Nullable String undo, boolean refusal) {
    public static final String FLASH = "toast";

    public Toast {
        arguments = List.copyOf(arguments);
    }

    public static Toast of(String messageKey, String... arguments) {
        return new Toast(messageKey, List.of(arguments), null, false);
    }

    /** Says why something was not done. */
    public static Toast refusal(String messageKey, String... arguments) {
        return new Toast(messageKey, List.of(arguments), null, true);
    }

    public String icon() {
        return refusal ? "alert-circle" : "check";
    }

    public String tone() {
        return refusal ? "rp-bad" : "rp-ok";
    }

    public Toast undoneBy(String path) {
        return new Toast(messageKey, arguments, path, refusal);
    }
}
