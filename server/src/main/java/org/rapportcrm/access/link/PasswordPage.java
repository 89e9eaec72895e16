package org.rapportcrm.access.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.access.signin.SignInProviders.Offer;
import org.rapportcrm.web.Shell;

/**
 * Where somebody chooses a password.
 *
 * @param titleKey says why
 * @param action where the form goes
 * @param providers with whose sign-in somebody may come instead
 * @param objectionKey what is wrong with the last try
 */
public record PasswordPage(
        String titleKey,
        String action,
        String name,
        String email,
        String organization,
        List<Offer> providers,
        @Nullable String objectionKey) {

    public @Nullable String objection(Shell shell) {
        return objectionKey == null ? null : shell.text(objectionKey);
    }
}
