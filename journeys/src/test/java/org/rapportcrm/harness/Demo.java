package org.rapportcrm.harness;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The made-up company with an administrator, one for all journeys of a process that do not mind
 * each other. It runs until the process ends: JUnit's own stores close after each class of a fork.
 */
public final class Demo implements BeforeAllCallback {
    private static @Nullable RunningRapport company;
    private static List<Cookie> cookies = List.of();

    /** Where it did not start, the next class tries again. */
    @Override
    public void beforeAll(ExtensionContext test) {
        if (company == null) {
            RunningRapport started = RunningRapport.start("--demo");
            Administrator.setUp(started);
            company = started;
        }
    }

    public String address() {
        return company().address();
    }

    /** By the form where nobody has a session yet: it takes as long as most pages together. */
    public void signIn(Page page) {
        page.context().addCookies(cookies);
        page.navigate(address() + "/");
        if (page.url().contains("/sign-in")) {
            signInByForm(page);
        }
    }

    public void signInByForm(Page page) {
        Administrator.signIn(page, company());
        cookies = page.context().cookies();
    }

    /** Everybody's: as an administrator who ends them, or hours without a request. */
    public void endSessions() {
        Database.texts(company().home(), "delete from access.session returning id::text");
    }

    private static RunningRapport company() {
        return Objects.requireNonNull(company);
    }
}
