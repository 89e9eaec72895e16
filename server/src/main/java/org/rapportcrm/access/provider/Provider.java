package org.rapportcrm.access.provider;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's sign-in that we trust.
 *
 * @param secret whether we have one as its client
 * @param newUserRole of whoever it vouches for and is nobody here yet; null keeps them out
 */
public record Provider(
        UUID id,
        String label,
        String issuer,
        String clientId,
        boolean secret,
        @Nullable UUID newUserRole) {}
