package org.rapportcrm.access.user;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is to join; without a password until they choose one. */
public record NewUser(
        String name,
        String email,
        @Nullable UUID department,
        Locale locale,
        ZoneId zone,
        List<UUID> roles) {}
