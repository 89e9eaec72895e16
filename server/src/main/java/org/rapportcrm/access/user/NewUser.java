package org.rapportcrm.access.user;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Viewer;

/** Somebody who is to join; without a password until they choose one. */
public record NewUser(
        String name,
        String email,
        @Nullable UUID department,
        Locale locale,
        ZoneId zone,
        List<UUID> roles) {

    /** The first user makes themselves. */
    public Viewer asViewer(UUID id) {
        return new Viewer(id, name, null, Set.of(), Map.of(), locale, zone);
    }
}
