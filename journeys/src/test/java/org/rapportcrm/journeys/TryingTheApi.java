package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Demo;

/** A token is made, tried on the page about the API, and revoked. */
class TryingTheApi {
    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    private final String name = "Web shop " + System.nanoTime();

    @Test
    void makesATokenUsesItAndRevokesIt() {
        browser.expect("status of 401");
        Page page = browser.page();
        demo.signIn(page);
        String token = make(page);

        open(page, token);
        call(page, "/api/v1/customers?limit=2&fields=name");
        assertThat(page.locator("#api-status")).containsText("200");
        assertThat(page.locator("#api-answer")).containsText("\"data\": [");
        browser.axe();
        browser.screenshots("api-tried");

        page.navigate(demo.address() + "/me/tokens");
        page.getByRole(AriaRole.BUTTON, named("Revoke " + name)).click();
        assertThat(page.getByText("Revoked:")).isVisible();
        open(page, token);
        call(page, "/api/v1/me");
        assertThat(page.locator("#api-status")).containsText("401");
    }

    private String make(Page page) {
        page.navigate(demo.address() + "/me/tokens");
        page.getByLabel("What for").fill(name);
        page.getByLabel("See: Customers").check();
        page.getByText("Make the token").click();
        assertThat(page.getByTestId("made")).isVisible();
        browser.axe();
        return page.locator("#token").inputValue();
    }

    private static void open(Page page, String token) {
        page.navigate(demo.address() + "/api/docs");
        page.getByLabel("Token").fill(token);
    }

    private static void call(Page page, String path) {
        page.getByLabel("Path").fill(path);
        page.getByRole(AriaRole.BUTTON, named("Send")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
