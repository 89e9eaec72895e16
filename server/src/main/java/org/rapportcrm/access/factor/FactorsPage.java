package org.rapportcrm.access.factor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.factor.SecondFactors.Summary;
import org.rapportcrm.web.FormErrors;

/**
 * A user's second factors.
 *
 * @param required a role wants one and there is none yet: nothing else is open
 * @param app since when an authenticator app counts
 * @param enrolling an app that waits for its first code
 * @param passkeysHere whether passkeys work under the name that this page was opened by
 * @param codes for recovery, only just after they were made
 */
public record FactorsPage(
        boolean required,
        @Nullable Instant app,
        @Nullable Enrolling enrolling,
        List<PasskeyRow> passkeys,
        boolean passkeysHere,
        Summary summary,
        List<String> codes,
        FormErrors errors) {

    /** A secret to take over by camera or by hand. */
    public record Enrolling(QrCode qr, String secret) {}

    public boolean hasAny() {
        return app != null || !passkeys.isEmpty();
    }
}
