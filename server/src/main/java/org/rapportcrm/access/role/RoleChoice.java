package org.rapportcrm.access.role;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Words;

/**
 * A role to show or to choose.
 *
 * @param code of a built-in role, whose name is a message
 */
public record RoleChoice(UUID id, @Nullable String code, String name) {
    public String label(Words words) {
        return code == null ? name : words.text("access.role." + code);
    }
}
