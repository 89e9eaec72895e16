package org.rapportcrm.harness;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The made-up company with an administrator, one for all journeys that do not mind each other. */
public final class Demo implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext test) {
        Company.RAPPORT.address();
    }

    public String address() {
        return Company.RAPPORT.address();
    }

    public void signIn(Page page) {
        Administrator.signIn(page, Company.RAPPORT);
    }

    /** Until the process ends: JUnit's own stores close after each class of a fork. */
    private static final class Company {
        static final RunningRapport RAPPORT = start();

        private Company() {}

        private static RunningRapport start() {
            RunningRapport started = RunningRapport.start("--demo");
            Administrator.setUp(started);
            return started;
        }
    }
}
