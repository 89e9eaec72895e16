package org.rapportcrm.harness;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The made-up company with an administrator, one for all journeys that do not mind each other. */
public final class Demo implements BeforeAllCallback {
    private @Nullable RunningRapport rapport;

    @Override
    public void beforeAll(ExtensionContext test) {
        // the store closes it at the end of the run
        rapport =
                test.getRoot()
                        .getStore(Namespace.GLOBAL)
                        .computeIfAbsent(Demo.class, _ -> start(), RunningRapport.class);
    }

    public String address() {
        return rapport().address();
    }

    public void signIn(Page page) {
        Administrator.signIn(page, rapport());
    }

    private RunningRapport rapport() {
        return Objects.requireNonNull(rapport);
    }

    private static RunningRapport start() {
        RunningRapport started = RunningRapport.start("--demo");
        Administrator.setUp(started);
        return started;
    }
}
