package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Demo;

/** Two customers become one from the selection of a list, and themselves again. */
class MergingCustomers {
    private static final Pattern CUSTOMER = Pattern.compile("/customers/[0-9a-f-]{36}([?#]|$)");

    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    private final String given = "Ottavia" + System.nanoTime();

    @Test
    void chosenInAListAreMergedAfterALookAndTakenApart() {
        Page page = browser.page();
        demo.signIn(page);
        add(given + " Marketti", "Buyer");
        add(given + " Marchetti", "Director");
        page.navigate(demo.address() + "/customers?q=" + given + "+Mar");
        choose(given + " Marketti");
        choose(given + " Marchetti");

        page.locator("#selection [formaction$='/actions/merge']").click();

        assertThat(page.getByTestId("merging")).hasCount(2);
        browser.axe();
        Locator name =
                page.getByTestId("merge-line")
                        .filter(new Locator.FilterOptions().setHasText(given + " Marketti"))
                        .first();
        name.getByText(given + " Marchetti").last().click();
        assertThat(name.locator(".rp-merge-result b")).hasText(given + " Marchetti");
        browser.settles();
        page.getByTestId("merge").click();

        assertThat(page.locator("#toasts")).containsText("became one");
        page.waitForURL(CUSTOMER);
        assertThat(page.locator("h1")).hasText(given + " Marchetti");
        page.navigate(page.url() + "/history");
        assertThat(page.getByTestId("change").first()).containsText("merged customers");
        page.getByTestId("take-apart").first().click();
        assertThat(page.locator("#toasts")).containsText("Taken apart");
        assertThat(page).hasURL(CUSTOMER);
    }

    @Test
    void aValueTellsWhoSaidItAndIsGivenBackToTheRules() {
        Page page = browser.page();
        demo.signIn(page);
        page.navigate(demo.address() + "/customers?filter=city==Graz");
        page.locator("tbody .rp-name a").first().click();
        page.waitForURL(CUSTOMER);
        Locator city = page.getByTestId("about").locator("#fact-city");
        assertThat(city.locator(".rp-fact-edit")).hasText("Graz");
        city.locator(".rp-fact-edit").click();
        city.locator("input[name=city]").fill("Linz");
        city.locator("input[name=city]").press("Enter");
        assertThat(city.locator(".rp-fact-edit")).hasText("Linz");
        page.reload();

        city.hover();

        Locator sources = city.locator(".rp-source");
        assertThat(sources).isVisible();
        assertThat(sources.getByTestId("claim").first()).containsText("Linz");
        assertThat(sources.getByTestId("claim").first()).containsText("somebody here");
        assertThat(sources).containsText("Back office");
        browser.axe();
        sources.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#toasts")).containsText("Released");
        assertThat(city.locator(".rp-fact-edit")).hasText("Graz");
    }

    private void choose(String name) {
        browser.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("input[name=record]")
                .check();
    }

    private void add(String name, String title) {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers/new?kind=person");
        page.locator("#given_name").fill(name.split(" ")[0]);
        page.locator("#family_name").fill(name.split(" ")[1]);
        page.locator("#job_title").fill(title);
        page.locator("#customer-form button[type=submit]").first().click();
        Locator added = page.locator("h1").filter(new Locator.FilterOptions().setHasText(name));
        Locator doubtful = page.locator("[name=despite]");
        assertThat(added.or(doubtful)).isVisible();
        if (doubtful.isVisible()) {
            browser.settles();
            doubtful.click();
        }
        assertThat(added).isVisible();
        page.waitForURL(CUSTOMER);
    }
}
