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
    /** Of a new customer: it is sent a second after what was typed last. */
    private static final String DRAFT = "**/me/drafts";

    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    private final String mark = Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void somebodyIsSignedIn() {
        demo.signIn(browser.page());
    }

    @Test
    void aFormThatThePageSendsGoesOn() {
        Page page = browser.page();
        openACustomer(page);
        // no draft is kept on the way: it is the typed text that goes on
        page.route("**/draft", route -> route.abort());
        browser.expect("ERR_FAILED|htmx:(afterRequest|sendError)");
        page.getByTestId("body").fill("She wants the descaling done before the fair, " + mark);
        endTheSession(page);

        page.locator("#save").click();
        signInOver(page);

        assertThat(page.getByTestId("entry").filter(text("before the fair, " + mark))).isVisible();
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

        // a promise, or a task where others did all that was promised
        assertThat(page.locator("#toasts")).containsText(Pattern.compile("Back on|put off until"));
        assertThat(page.locator("#now-title")).not().hasText(first);
    }

    @Test
    void aFormThatTheBrowserSendsGoesOn() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers/new");
        // what the page asks by itself would ask to sign in before the form is sent
        page.waitForResponse(DRAFT, () -> page.getByLabel("Given name").fill("Ottilie"));
        page.waitForResponse(DRAFT, () -> page.getByLabel("Family name").fill("Quandt" + mark));
        endTheSession(page);

        page.getByLabel("Family name").press("Enter");
        signInOver(page);

        assertThat(page.locator("h1")).hasText("Ottilie Quandt" + mark);
    }

    @Test
    void aFormOpenedBeforeSigningInElsewhereIsTakenToo() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers/new");
        page.waitForResponse(DRAFT, () -> page.getByLabel("Family name").fill("Ambrose" + mark));
        endTheSession(page);
        demo.signIn(browser.newPage());

        page.getByLabel("Family name").press("Enter");

        assertThat(page.locator("h1")).hasText("Ambrose" + mark);
    }

    @Test
    void whatThePageSendsWithATokenFromBeforeIsSentAgain() {
        Page page = browser.page();
        browser.expect("status of 403|Error Code 403");
        openACustomer(page);
        endTheSession(page);
        demo.signIn(browser.newPage());

        page.getByTestId("body").fill("They move to the old mill in spring, " + mark);
        page.locator("#save").click();

        assertThat(page.getByTestId("entry").filter(text("in spring, " + mark))).isVisible();
    }

    @Test
    void whatWasTypedStandsInItsDraftWhenThePageIsGone() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers/new");
        page.waitForResponse(DRAFT, () -> page.getByLabel("Family name").fill("Ferreira"));
        endTheSession(page);

        page.navigate(demo.address() + "/customers/new");
        signIn(page);

        page.waitForURL("**/customers/new");
        assertThat(page.getByLabel("Family name")).hasValue("Ferreira");
        page.getByText("Discard it").click();
        assertThat(page.getByLabel("Family name")).hasValue("");
    }

    @Test
    void aSettingsFormStandsInItsDraftUntilItIsSaved() {
        Page page = browser.page();
        page.navigate(demo.address() + "/settings/teams");
        page.getByLabel("Name of the team").fill("Harbor " + mark);
        assertThat(page.getByText("Draft kept at")).isVisible();
        endTheSession(page);

        page.navigate(demo.address() + "/settings/teams");
        signIn(page);
        assertThat(page.getByText("Your draft of")).isVisible();
        assertThat(page.getByLabel("Name of the team")).hasValue("Harbor " + mark);
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
        openACustomer(page);
        String edit =
                page.locator("a[href^='/interactions/'][href$='/edit']")
                        .first()
                        .getAttribute("href");
        page.navigate(demo.address() + edit);
        page.getByLabel("Topic").fill("Descaling " + mark);
        assertThat(page.getByText("Draft kept at")).isVisible();

        page.navigate(demo.address() + edit);
        assertThat(page.getByText("Your draft of")).isVisible();
        assertThat(page.getByLabel("Topic")).hasValue("Descaling " + mark);
        page.getByLabel("Topic").press("Enter");
        page.waitForURL("**/customers/*");

        page.waitForResponse("**/me/drafts?*", () -> page.navigate(demo.address() + edit));
        assertThat(page.getByLabel("Topic")).hasValue("Descaling " + mark);
        assertThat(page.getByText("Your draft of")).hasCount(0);
    }

    @Test
    void aDraftDoesNotOverwriteWhatWasWrittenSince() {
        Page page = browser.page();
        String record = openAnOpportunity(page);
        page.navigate(record + "/edit");
        page.locator("#competitor").fill("Mine " + mark);
        assertThat(page.getByText("Draft kept at")).isVisible();
        page.navigate(
                demo.address()
                        + "/opportunities?view=all&columns=competitor&filter=name==%27Fair%20"
                        + mark
                        + "%27");
        browser.settles();
        page.locator("td[id$='-competitor']").dblclick();
        page.locator(".rp-cell-form [name=value]").fill("Theirs " + mark);
        page.locator(".rp-cell-form [name=value]").press("Enter");
        assertThat(page.locator("td[id$='-competitor']")).hasText("Theirs " + mark);

        page.navigate(record + "/edit");
        assertThat(page.locator("#competitor")).hasValue("Mine " + mark);
        browser.expect("status of 409");
        page.locator("#competitor").press("Enter");

        assertThat(page.locator(".rp-cmp")).containsText("Theirs " + mark);
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".rp-cmp")).hasCount(0);
        assertThat(page.locator("main")).containsText("Mine " + mark);
        page.waitForResponse("**/me/drafts?*", () -> page.navigate(record + "/edit"));
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

    private void endTheSession(Page page) {
        browser.expect("status of 401|Error Code 401");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        browser.settles();
        demo.endSessions();
    }

    private void openACustomer(Page page) {
        page.navigate(demo.address() + "/customers?filter=kind==organization");
        page.locator("tbody .rp-name a").first().click();
        page.waitForURL(Pattern.compile("/customers/[0-9a-f-]{36}"));
    }

    private String openAnOpportunity(Page page) {
        page.navigate(demo.address() + "/opportunities/new");
        page.locator("#name").fill("Fair " + mark);
        page.locator("#customer").fill("C-100001");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("h1")).hasText("Fair " + mark);
        return page.url();
    }

    private static void signIn(Page page) {
        page.getByLabel("E-mail").fill(Administrator.EMAIL);
        page.getByLabel("Password").fill(Administrator.PASSWORD);
        page.locator("button[type=submit]").click();
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
