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

/** The reader whose browser runs no scripts, or whose scripts did not arrive. */
class ReadingWithoutJavaScript {
    private static final Pattern CUSTOMER = Pattern.compile("/customers/[0-9a-f-]{36}([?#]|$)");

    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = Browser.withoutScript();

    @Test
    void signsInAndGoesFromTheListToTheCustomerToAnOrder() {
        Page page = browser.page();
        demo.signInByForm(page);
        page.locator(".rp-side").getByRole(AriaRole.LINK, exactly("Customers")).click();
        page.waitForURL("**/customers");
        page.getByRole(AriaRole.LINK, named("Active")).click();
        page.waitForURL(Pattern.compile("/customers[?]view="));
        page.getByRole(AriaRole.LINK, named("Show more")).click();
        page.waitForURL(Pattern.compile("after="));
        page.locator("#main input[name=q]").fill("district");
        page.locator("#main input[name=q]").press("Enter");
        page.waitForURL(Pattern.compile("q=district"));
        Locator found = page.locator("tbody .rp-name a").first();
        String name = found.innerText();
        found.click();

        page.waitForURL(CUSTOMER);
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.getByTestId("left")).isVisible();
        assertThat(page.getByTestId("middle")).isVisible();
        assertThat(page.getByTestId("right")).isVisible();

        Locator order = page.getByTestId("commerce.orders").locator("details").first();
        String number = order.locator("summary .rp-clip").innerText();
        order.locator("summary").click();
        order.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open")).click();
        assertThat(page.locator("h1")).containsText(number);
        assertThat(page.getByTestId("lines")).isVisible();
        page.getByTestId("customer").click();
        page.waitForURL(CUSTOMER);
        assertThat(page.locator("h1")).hasText(name);
    }

    @Test
    void pinsAnEntryAndTakesItsPinOff() {
        Page page = browser.page();
        demo.signInByForm(page);
        page.navigate(demo.address() + "/customers?q=beatriz.abara");
        page.locator("tbody .rp-name a").first().click();
        page.waitForURL(CUSTOMER);
        Locator menu = page.getByTestId("entry").locator("details").first();
        String entry = menu.locator("a").getAttribute("href");

        menu.locator("summary").click();
        browser.screenshots("entry-menu-without-scripts");
        menu.getByRole(AriaRole.LINK).click();
        browser.screenshots("entry-form");
        page.getByRole(AriaRole.BUTTON, named("Pin to the top")).click();
        page.waitForURL(CUSTOMER);
        Locator pinned = page.getByTestId("pinned").locator("a[href='" + entry + "']");
        assertThat(pinned).hasCount(1);

        page.navigate(demo.address() + entry);
        page.getByRole(AriaRole.BUTTON, named("Unpin")).click();
        page.waitForURL(CUSTOMER);
        assertThat(pinned).hasCount(0);
    }

    private static Locator.GetByRoleOptions exactly(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
