package org.rapportcrm.access.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a user stands on the way from invited to gone. */
public enum UserState {
    INVITED("access.user.invited", "mail", "is-note"),
    ACTIVE("access.user.active", "check", "is-ok"),
    DISABLED("access.user.disabled", "ban", "is-warn");

    private final String key;
    private final String icon;
    private final String tone;

    UserState(String key, String icon, String tone) {
        this.key = key;
        this.icon = icon;
        this.tone = tone;
    }

    static UserState of(boolean hasPassword, @Nullable Instant disabledAt) {
        if (disabledAt != null) {
            return DISABLED;
        }
        return hasPassword ? ACTIVE : INVITED;
    }

    public String key() {
        return key;
    }

    public String icon() {
        return icon;
    }

    public String tone() {
        return tone;
    }
}
