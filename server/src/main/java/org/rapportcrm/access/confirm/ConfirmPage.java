package org.rapportcrm.access.confirm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody who wants to do something dangerous whether it is still they.
 *
 * @param action where the form goes: to what they wanted to do
 * @param fields what they typed there, to be sent again
 */
public record ConfirmPage(
        String action, List<Field> fields, Means means, @Nullable String refusal) {
    /** One value of the form that was sent. */
    public record Field(String name, String value) {}

    /** What they have to prove it with. */
    public record Means(boolean password, boolean code, boolean passkey) {
        public boolean any() {
            return password || code || passkey;
        }
    }
}
