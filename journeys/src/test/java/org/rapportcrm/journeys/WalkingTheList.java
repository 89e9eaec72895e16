package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Demo;

/** Through many customers quickly: by keys, beside the list, over a name, from record to record. */
class WalkingTheList {
    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    @BeforeEach
    void aListIsOpen() {
        demo.signIn(browser.page());
        browser.page().navigate(demo.address() + "/customers?filter=kind==organization");
    }

    @Test
    void goesByKeysAlone() {
        Page page = browser.page();
        Locator preview = page.locator("#preview");
        browser.keyboard().press("j").press("j");
        assertThat(name(1)).isFocused();

        browser.keyboard().press("Space");
        assertThat(preview).containsText(name(1).innerText());
        browser.keyboard().press("k");
        assertThat(preview).containsText(name(0).innerText());
        browser.axe();
        browser.keyboard().press("Escape");
        assertThat(preview).isHidden();
        String first = name(0).innerText();
        String second = name(1).innerText();
        assertThat(name(0)).isFocused();
        browser.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(first);
        browser.keyboard().press("Control+ArrowDown");
        assertThat(page.locator("h1")).hasText(second);
        browser.keyboard().press("Control+ArrowUp");
        assertThat(page.locator("h1")).hasText(first);
        browser.keyboard().press("Control+ArrowUp");
        assertThat(page.locator("#toasts")).containsText("first of the list");
    }

    @Test
    void showsTheKeysOfThePageAndSwitchesThemOff() {
        Page page = browser.page();
        Locator map = page.locator("#keys");
        browser.keyboard().press("?");
        assertThat(map).containsText("Next or previous row");
        assertThat(map.getByText("Plan a task")).isHidden();
        browser.axe();
        page.locator("#keys-on").uncheck();
        map.getByLabel("Close").click();

        browser.keyboard().press("?");
        assertThat(map).isHidden();
    }

    @Test
    void firesNoKeyWhileSomebodyTypes() {
        Page page = browser.page();
        page.locator(".rp-find input[type=search]").fill("");
        page.keyboard().type("jg?k");

        assertThat(page.locator(".rp-find input[type=search]")).hasValue("jg?k");
        assertThat(page.locator("#keys")).isHidden();
    }

    @Test
    void looksAtACustomerOverTheirName() {
        Page page = browser.page();
        Locator card = page.locator(".rp-card");
        name(2).hover();
        assertThat(card).containsText("Last contacts");
        card.hover();
        page.waitForTimeout(400);
        assertThat(card).isVisible();
        browser.axe();
        browser.keyboard().press("Escape");
        assertThat(card).isHidden();
    }

    @Test
    void opensThePreviewByAClickAndOnAPhoneTheRecord() {
        Page page = browser.page();
        page.locator("tbody tr").nth(1).locator("td").nth(1).click();
        assertThat(page.locator("#preview [data-testid=glance]")).isVisible();

        page.setViewportSize(390, 844);
        page.reload();
        String first = name(0).innerText();
        page.locator("tbody tr").first().locator("td.is-m2").click();

        assertThat(page).hasURL(Pattern.compile("/customers/[0-9a-f-]{36}"));
        assertThat(page.locator("h1")).hasText(first);
    }

    @Test
    void keepsRowsAsCloseAsChosen() {
        Page page = browser.page();
        page.waitForResponse(
                "**/me/density", () -> page.locator(".rp-filters [data-do=density]").click());
        assertThat(page.locator("html")).hasAttribute("data-rows", "compact");

        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-rows", "compact");
        page.waitForResponse(
                "**/me/density", () -> page.locator(".rp-filters [data-do=density]").click());
        assertThat(page.locator("html")).hasAttribute("data-rows", "comfortable");
    }

    private Locator name(int row) {
        return browser.page().locator("tbody .rp-name a").nth(row);
    }
}
