package org.rapportcrm.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.rapportcrm.harness.Visitor.Answer;

/** The first one of a fresh home. */
public final class Administrator {
    public static final String EMAIL = "amara@calder.example";
    public static final String PASSWORD = "five calm otters in a canoe";

    private Administrator() {}

    /** Opens the setup link; the visitor is signed in afterwards. */
    public static Visitor setUp(RunningRapport rapport) {
        var visitor = new Visitor(rapport.address(), "Administrator");
        String path = rapport.setupLink().substring(rapport.address().length());
        try {
            Answer form = visitor.get(path);
            Answer done =
                    visitor.post(
                            path,
                            Map.of(
                                    "_csrf",
                                    form.token(),
                                    "organization",
                                    "Calder Coffee",
                                    "name",
                                    "Amara Diallo",
                                    "email",
                                    EMAIL,
                                    "password",
                                    PASSWORD));
            assertThat(done.status()).as(done.body()).isBetween(300, 399);
            return visitor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills the form behind the setup link. */
    public static void fillIn(Page setup) {
        setup.getByLabel("Organization").fill("Calder Coffee");
        setup.getByLabel("Your name").fill("Amara Diallo");
        setup.getByLabel("E-mail").fill(EMAIL);
        setup.getByLabel("Password").fill(PASSWORD);
        setup.getByText("Create administrator").click();
    }

    public static void signIn(Page page, RunningRapport rapport) {
        page.navigate(rapport.address() + "/sign-in");
        page.getByLabel("E-mail").fill(EMAIL);
        page.getByLabel("Password").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(rapport.address() + "/");
    }
}
