package org.rapportcrm.access.signin;

import org.jspecify.annotations.Nullable;
import org.rapportcrm.web.Shell;

/**
 * The sign-in page.
 *
 * @param organization empty before setup
 * @param next where to go then, a path of ours
 * @param refusal why the last attempt failed
 */
public record SignInPage(
        String organization, String email, String next, @Nullable Refusal refusal) {
    /** A message and what it mentions. */
    public record Refusal(String key, Object... arguments) {}

    public boolean isBeforeSetup() {
        return organization.isEmpty();
    }

    public @Nullable String refusalText(Shell shell) {
        return refusal == null ? null : shell.text(refusal.key(), refusal.arguments());
    }
}
