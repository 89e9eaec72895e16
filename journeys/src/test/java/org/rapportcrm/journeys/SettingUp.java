package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.RunningRapport;

/** The first ten minutes of an organization with Rapport. */
class SettingUp {
    private static final String PASSWORD = "five calm otters in a canoe";

    @RegisterExtension static final RunningRapport rapport = RunningRapport.start();
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void theSetupLinkMakesTheFirstAdministratorWhoSignsIn() {
        theSetupLinkMakesTheFirstAdministrator();
        theSetupLinkWorksOnce();
        browser.page().context().clearCookies();
        theAdministratorSignsInAndOutWithoutAPointer();
    }

    private void theSetupLinkMakesTheFirstAdministrator() {
        Page page = browser.page();
        page.navigate(rapport.setupLink());
        browser.axe();
        browser.screenshots("setup");

        page.getByLabel("Organization").fill("Calder Coffee");
        page.getByLabel("Your name").fill("Amara Diallo");
        page.getByLabel("E-mail").fill("amara@calder.example");
        page.getByLabel("Password").fill(PASSWORD);
        press("Create administrator");

        assertThat(page).hasURL(rapport.address() + "/");
        assertThat(userMenu(page)).isVisible();
        browser.axe();
        browser.screenshots("home");
    }

    private void theSetupLinkWorksOnce() {
        browser.expect("404");

        int status = browser.page().navigate(rapport.setupLink()).status();

        org.assertj.core.api.Assertions.assertThat(status).isEqualTo(404);
    }

    private void theAdministratorSignsInAndOutWithoutAPointer() {
        Page page = browser.page();
        page.navigate(rapport.address());
        assertThat(button("Sign in")).isVisible();
        browser.axe();
        browser.screenshots("sign-in");

        browser.keyboard()
                .reach(page.getByLabel("E-mail"))
                .type("amara@calder.example")
                .reach(page.getByLabel("Password"))
                .type(PASSWORD)
                .press("Enter");
        page.waitForURL(rapport.address() + "/");

        browser.keyboard().reach(userMenu(page)).press("Enter");
        assertThat(button("Sign out")).isVisible();
        browser.keyboard().reach(button("Sign out")).press("Enter");
        assertThat(button("Sign in")).isVisible();
    }

    private Locator userMenu(Page page) {
        return page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Amara Diallo"));
    }

    private Locator button(String name) {
        return browser.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void press(String name) {
        button(name).click();
    }
}
