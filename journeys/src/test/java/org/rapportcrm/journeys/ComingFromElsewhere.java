package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.InetAddress;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.RunningRapport;

/** Signing in by OpenID Connect, at a provider that is not ours: navikt's mock-oauth2-server. */
class ComingFromElsewhere {
    private static MockOAuth2Server provider = newProvider();

    @RegisterExtension static final RunningRapport rapport = RunningRapport.start();
    @RegisterExtension final Browser browser = new Browser();

    @BeforeAll
    static void theProviderStarts() {
        provider = newProvider();
        provider.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterAll
    static void theProviderStops() {
        provider.shutdown();
    }

    @Test
    void linksAnAccountAndComesInWithItAgain() {
        Page page = browser.page();
        // its own page wants a font and an icon that are not here
        browser.expect("fonts.googleapis|favicon|401");
        page.navigate(rapport.setupLink());
        Administrator.fillIn(page);
        page.waitForURL(rapport.address() + "/");

        addProvider();
        page.navigate(rapport.address() + "/me");
        browser.axe();
        press("Link Calder ID");
        signInThere("amara-elsewhere");
        page.waitForURL(rapport.address() + "/me");
        assertThat(button("Unlink Calder ID")).isVisible();
        browser.settles();

        signOut();
        browser.axe();
        browser.screenshots("sign-in-with-provider");
        press("Sign in with Calder ID");
        signInThere("amara-elsewhere");
        page.waitForURL(rapport.address() + "/");
        assertThat(page.getByText("Amara").first()).isVisible();

        signOut();
        press("Sign in with Calder ID");
        signInThere("somebody-else");
        assertThat(page.getByText("Nobody here is linked with this account")).isVisible();
        browser.axe();
        browser.screenshots("provider-refused");
    }

    private static MockOAuth2Server newProvider() {
        return new MockOAuth2Server(
                OAuth2Config.Companion.fromJson("{\"interactiveLogin\": true}"));
    }

    private void addProvider() {
        Page page = browser.page();
        page.navigate(rapport.address() + "/settings/providers/new");
        page.locator("#label").fill("Calder ID");
        page.locator("#issuer").fill(provider.issuerUrl("calder").toString());
        page.locator("#clientId").fill("rapport");
        page.locator("#secret").fill("hush");
        browser.axe();
        browser.screenshots("provider-new");
        press("Save");
        page.waitForURL("**/settings/providers");
        assertThat(page.getByTestId("providers")).containsText("Calder ID");
        browser.axe();
        browser.screenshots("providers");
    }

    private void signInThere(String name) {
        Page page = browser.page();
        page.locator("input[name=username]").fill(name);
        page.locator("input[type=submit], button[type=submit]").first().click();
    }

    private void signOut() {
        Page page = browser.page();
        page.locator(".rp-side summary").filter(amara()).click();
        press("Sign out");
        page.waitForURL("**/sign-in");
    }

    private static com.microsoft.playwright.Locator.FilterOptions amara() {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText("Amara Diallo");
    }

    private void press(String name) {
        button(name).click();
    }

    private com.microsoft.playwright.Locator button(String name) {
        return browser.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
