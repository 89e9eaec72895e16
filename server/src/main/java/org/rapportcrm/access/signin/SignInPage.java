package org.rapportcrm.access.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.signin.SignInProviders.Offer;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.web.Shell;

/**
 * The sign-in page.
 *
 * @param organization empty before setup
 * @param next where to go then, a path of ours
 * @param passkey whether one would do here
 * @param refusal why the last attempt failed
 */
public record SignInPage(
        String organization,
        String email,
        String next,
        boolean passkey,
        List<Offer> providers,
        @Nullable Refusal refusal) {
    /** A message and what it mentions. */
    public record Refusal(String key, Object... arguments) {
        public static Refusal of(Problem problem) {
            return new Refusal(problem.messageKey(), problem.arguments().toArray());
        }
    }

    public boolean isBeforeSetup() {
        return organization.isEmpty();
    }

    public @Nullable String refusalText(Shell shell) {
        return refusal == null ? null : shell.text(refusal.key(), refusal.arguments());
    }
}
