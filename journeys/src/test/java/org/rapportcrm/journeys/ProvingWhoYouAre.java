package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Database;
import org.rapportcrm.harness.PhoneApp;
import org.rapportcrm.harness.RunningRapport;
import org.rapportcrm.harness.VirtualAuthenticator;

/** Passkey, app and paper, from setting them up to coming in with them. */
class ProvingWhoYouAre {
    @RegisterExtension static final RunningRapport rapport = RunningRapport.start();
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void takesAPasskeyThenAnAppThenACodeOnPaper() {
        browser.expect("status of 401");
        VirtualAuthenticator.plugInto(browser.page());
        browser.page().navigate(named(rapport.setupLink()));
        Administrator.fillIn(browser.page());
        comesHome();

        String paper = addPasskey();
        signOut();
        press("Sign in with a passkey");
        comesHome();
        inviteAnHourLater();
        String secret = addApp();
        comeInByPasskeyAfterThePassword();
        comeInByApp(secret);
        comeInByPaper(paper);
    }

    private void comeInByPasskeyAfterThePassword() {
        signOut();
        password();
        browser.axe();
        browser.screenshots("second-factor");
        press("Use a passkey");
        comesHome();
    }

    private void comeInByApp(String secret) {
        Page page = browser.page();
        signOut();
        password();
        page.getByLabel("Code").fill("000000");
        press("Go on");
        assertThat(page.getByText("This code is wrong")).isVisible();
        browser.axe();
        page.getByLabel("Code").fill(PhoneApp.code(secret, 1));
        press("Go on");
        comesHome();
    }

    private void comeInByPaper(String code) {
        Page page = browser.page();
        signOut();
        password();
        page.getByLabel("Code").fill(code);
        press("Go on");
        comesHome();
        page.navigate(here() + "/me");
        assertThat(page.getByTestId("recovery-note")).containsText("9 left");
        browser.axe();
        browser.screenshots("me-with-factors");
    }

    private void comesHome() {
        browser.page().waitForURL(here() + "/");
    }

    private String addPasskey() {
        Page page = browser.page();
        page.navigate(here() + "/me/factors");
        browser.axe();
        browser.screenshots("factors-none");
        page.navigate(here() + "/settings/roles/00000000-0000-7000-8000-000000000001");
        page.getByLabel("Whoever has this role needs a second factor").check();
        press("Save");
        assertThat(page.getByText("Set up a second factor")).isVisible();
        browser.settles();
        browser.axe();
        browser.screenshots("factors-required");
        page.getByLabel("Name").fill("Laptop");
        press("Add a passkey");
        Locator codes = page.getByTestId("codes").locator("li");
        assertThat(codes).hasCount(10);
        browser.axe();
        browser.screenshots("factors-codes");
        return codes.first().innerText();
    }

    /** Asked on the way whether it is still the same person, who goes on with what they typed. */
    private void inviteAnHourLater() {
        Page page = browser.page();
        Database.texts(
                rapport.home(),
                "update access.session set proven_at = proven_at - interval '1 hour' returning id::text");
        page.navigate(here() + "/settings/users/new");
        page.getByLabel("Name").fill("Jonas Weber");
        page.getByLabel("E-mail").fill("jonas@calder.example");
        press("Invite somebody");
        assertThat(page.getByText("Is it still you?")).isVisible();
        browser.settles();
        browser.axe();
        browser.screenshots("confirm");
        press("Use a passkey");
        assertThat(page.getByTestId("link")).containsText("Jonas Weber");
    }

    private String addApp() {
        Page page = browser.page();
        page.navigate(here() + "/me/factors");
        press("Set up an app");
        assertThat(page.getByTestId("secret")).isVisible();
        browser.settles();
        String secret = page.getByTestId("secret").innerText();
        browser.axe();
        browser.screenshots("factors-app");
        page.getByLabel("Code that the app shows").fill(PhoneApp.code(secret, 0));
        press("Confirm");
        assertThat(page.getByText("Set up since")).isVisible();
        browser.axe();
        return secret;
    }

    private void password() {
        Page page = browser.page();
        page.getByLabel("E-mail").fill(Administrator.EMAIL);
        page.getByLabel("Password").fill(Administrator.PASSWORD);
        press("Sign in");
        page.waitForURL("**/sign-in/second-factor");
    }

    private void signOut() {
        Page page = browser.page();
        page.locator(".rp-side summary").filter(named()).click();
        press("Sign out");
        page.waitForURL("**/sign-in");
    }

    private static Locator.FilterOptions named() {
        return new Locator.FilterOptions().setHasText("Amara Diallo");
    }

    private void press(String name) {
        browser.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** A passkey wants a name; without one that was set it is that of this machine. */
    private static String here() {
        return named(rapport.address());
    }

    private static String named(String address) {
        return address.replace("127.0.0.1", "localhost");
    }
}
