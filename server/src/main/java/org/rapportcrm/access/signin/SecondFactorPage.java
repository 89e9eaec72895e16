package org.rapportcrm.access.signin;

import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.signin.SignInPage.Refusal;
import org.rapportcrm.web.Shell;

/**
 * Where the second factor is asked for.
 *
 * @param passkey whether one would do
 */
public record SecondFactorPage(String next, boolean passkey, @Nullable Refusal refusal) {
    public @Nullable String refusalText(Shell shell) {
        return refusal == null ? null : shell.text(refusal.key(), refusal.arguments());
    }
}
