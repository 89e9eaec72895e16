package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Demo;

/** Nothing typed is lost: one signs in over the page, and what was sent goes on. */
class WhenASessionEnds {
    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    @BeforeEach
    void somebodyIsSignedIn() {
        demo.signIn(browser.page());
    }

    @Test
    void aFormThatThePageSendsGoesOn() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers?filter=kind==organization");
        page.locator("tbody .rp-name a").first().click();
        // no draft is kept on the way: it is the typed text that goes on
        page.route("**/draft", route -> route.abort());
        browser.expect("ERR_FAILED|htmx:(afterRequest|sendError)");
        page.getByTestId("body").fill("She wants the descaling done before the fair.");
        endTheSession(page);

        page.locator("#save").click();
        signInOver(page);

        assertThat(page.getByTestId("entry").filter(text("descaling done before the fair")))
                .isVisible();
        assertThat(page.locator("#signed-out")).isHidden();
    }

    @Test
    void theButtonThatWasPressedGoesAlong() {
        Page page = browser.page();
        page.navigate(demo.address() + "/day");
        String first = page.locator("#now-title").innerText();
        page.locator("#now summary[data-key=s]").click();
        endTheSession(page);

        page.locator("#now button[value=tomorrow]").click();
        signInOver(page);

        assertThat(page.locator("#toasts")).containsText("Back on");
        assertThat(page.locator("#now-title")).not().hasText(first);
    }

    @Test
    void aFormThatTheBrowserSendsGoesOn() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers/new");
        page.getByLabel("Given name").fill("Ottilie");
        endTheSession(page);
        page.getByLabel("Family name").fill("Quandt");

        page.getByLabel("Family name").press("Enter");
        signInOver(page);

        assertThat(page.locator("h1")).hasText("Ottilie Quandt");
    }

    @Test
    void aFormOpenedBeforeSigningInElsewhereIsTakenToo() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers/new");
        page.getByLabel("Family name").fill("Ambrose");
        assertThat(page.locator("#draft-kept")).not().isEmpty();
        endTheSession(page);
        demo.signIn(browser.newPage());

        page.getByLabel("Family name").press("Enter");

        assertThat(page.locator("h1")).hasText("Ambrose");
    }

    @Test
    void whatThePageSendsWithATokenFromBeforeIsSentAgain() {
        Page page = browser.page();
        browser.expect("status of 403|Error Code 403");
        page.navigate(demo.address() + "/customers?filter=kind==organization");
        page.locator("tbody .rp-name a").first().click();
        endTheSession(page);
        demo.signIn(browser.newPage());

        page.getByTestId("body").fill("They move to the old mill in spring.");
        page.locator("#save").click();

        assertThat(page.getByTestId("entry").filter(text("old mill in spring"))).isVisible();
    }

    @Test
    void whatWasTypedStandsInItsDraftWhenThePageIsGone() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers/new");
        page.getByLabel("Family name").fill("Ferreira");
        assertThat(page.locator("#draft-kept")).not().isEmpty();
        endTheSession(page);

        page.navigate(demo.address() + "/customers/new");
        page.getByLabel("E-mail").fill(Administrator.EMAIL);
        page.getByLabel("Password").fill(Administrator.PASSWORD);
        page.locator("button[type=submit]").click();

        assertThat(page).hasURL(Pattern.compile("/customers/new$"));
        assertThat(page.getByLabel("Family name")).hasValue("Ferreira");
    }

    @Test
    void aSettingsFormStandsInItsDraftUntilItIsSaved() {
        Page page = browser.page();
        page.navigate(demo.address() + "/settings/teams");
        page.getByLabel("Name of the team").fill("Harbor");
        assertThat(page.getByText("Draft kept at")).isVisible();
        endTheSession(page);

        page.navigate(demo.address() + "/settings/teams");
        page.getByLabel("E-mail").fill(Administrator.EMAIL);
        page.getByLabel("Password").fill(Administrator.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page.getByText("Your draft of")).isVisible();
        assertThat(page.getByLabel("Name of the team")).hasValue("Harbor");
        page.getByLabel("Name of the team").press("Enter");
        assertThat(page.getByTestId("members")).isVisible();

        page.waitForResponse(
                "**/me/drafts?*", () -> page.navigate(demo.address() + "/settings/teams"));
        assertThat(page.getByLabel("Name of the team")).hasValue("");
        assertThat(page.getByText("Your draft of")).hasCount(0);
    }

    @Test
    void anInteractionStandsInItsDraftUntilItIsSaved() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers?filter=kind==organization");
        page.locator("tbody .rp-name a").first().click();
        String edit =
                page.locator("a[href^='/interactions/'][href$='/edit']")
                        .first()
                        .getAttribute("href");
        page.navigate(demo.address() + edit);
        page.getByLabel("Topic").fill("Descaling");
        assertThat(page.getByText("Draft kept at")).isVisible();

        page.navigate(demo.address() + edit);
        assertThat(page.getByText("Your draft of")).isVisible();
        assertThat(page.getByLabel("Topic")).hasValue("Descaling");
        page.getByLabel("Topic").press("Enter");
        page.waitForURL("**/customers/*");

        page.waitForResponse("**/me/drafts?*", () -> page.navigate(demo.address() + edit));
        assertThat(page.getByLabel("Topic")).hasValue("Descaling");
        assertThat(page.getByText("Your draft of")).hasCount(0);
    }

    /** As over plain HTTP from another machine. */
    @Test
    void aDraftIsKeptWithoutASecureConnection() {
        Page page = browser.page();
        page.addInitScript("delete Crypto.prototype.randomUUID");
        page.navigate(demo.address() + "/settings/roles");

        page.getByLabel("New role").fill("Night shift");

        assertThat(page.getByText("Draft kept at")).isVisible();
    }

    @Test
    void aSettingsFormAsksToSignInWhileOneTypes() {
        Page page = browser.page();
        page.navigate(demo.address() + "/settings/calendars");
        endTheSession(page);

        page.getByLabel("Name").first().fill("Night shift");
        signInOver(page);

        assertThat(page.getByText("Draft kept at")).isVisible();
        assertThat(page.getByLabel("Name").first()).hasValue("Night shift");
    }

    /** As an administrator who ends it, or hours without a request. */
    private void endTheSession(Page page) {
        browser.expect("status of 401|Error Code 401");
        // an answer on its way would bring the session back
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.context().clearCookies();
    }

    private static void signInOver(Page page) {
        FrameLocator frame = page.frameLocator("#signed-out iframe");
        frame.getByLabel("E-mail").fill(Administrator.EMAIL);
        frame.getByLabel("Password").fill("not my password");
        frame.locator("button[type=submit]").click();
        assertThat(frame.locator("#password-error")).isVisible();
        frame.getByLabel("Password").fill(Administrator.PASSWORD);
        frame.locator("button[type=submit]").click();
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
