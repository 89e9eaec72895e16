package org.rapportcrm.web.error;

import org.jspecify.annotations.Nullable;

/**
 * What the error page and the error toast say.
 *
 * @param ours whether the fault is on our side
 * @param reference what the log calls it; null when the log need not know
 * @param whyNot where it stands which right was missing; null when none was
 * @param again where trying again leads; null when it makes no sense
 */
public record ErrorPage(
        String title,
        String text,
        boolean ours,
        @Nullable String reference,
        @Nullable String whyNot,
        @Nullable String again) {}
