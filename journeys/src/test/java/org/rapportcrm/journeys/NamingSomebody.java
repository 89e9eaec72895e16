package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Demo;

/** A field that names other customers: added, filled in and followed without a pointer. */
class NamingSomebody {
    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    private final String key = "sent_by_" + System.nanoTime() % 1_000_000_000;
    private final String label = "Sent by " + key.substring(8);

    @Test
    void isTypedChosenFollowedAndChangedInTheList() {
        demo.signIn(browser.page());
        addTheField();

        typeItIntoTheForm();
        followIt();
        changeItInTheList();
    }

    private void addTheField() {
        Page page = open("/settings/fields");
        page.locator("main select#kind").selectOption("customer");
        page.locator("main #label").fill(label);
        page.locator("main select#type").selectOption("customer");
        page.locator("main #name").fill(key);
        page.locator("main input[name=listed]").check();
        page.locator("main #name").press("Enter");
        assertThat(page.locator("main")).containsText(label);
        page.waitForLoadState();
    }

    private void typeItIntoTheForm() {
        Page page = open("/customers/C-100002");
        page.navigate(page.url().replaceFirst("[?#].*", "") + "/edit");
        Locator input = page.locator("#x_" + key);
        reachSeeingTheWay(input);
        browser.keyboard().type("Beatriz Ab");
        Locator offered = page.locator("#x_" + key + "-list option");
        assertThat(offered).hasCount(1);
        assertThat(offered).hasAttribute("value", Pattern.compile("Beatriz Abara.*"));
        browser.axe();
        browser.screenshots("naming-form");
        browser.keyboard().type("ara").press("Enter");
        page.waitForURL(Pattern.compile("/customers/[0-9a-f-]{36}([?#]|$)"));
    }

    private void followIt() {
        Page page = browser.page();
        Locator about = page.getByTestId("about");
        assertThat(about).containsText(label);
        browser.screenshots("naming-page");
        browser.axe();
        browser.keyboard().reach(about.locator("a").filter(named("Beatriz Abara"))).press("Enter");
        assertThat(page.locator("h1")).hasText(Pattern.compile("Beatriz Abara"));
    }

    private void changeItInTheList() {
        Page page = open("/customers?view=all&columns=owner,x_" + key + "&filter=number==100002");
        assertThat(page.locator("tbody")).containsText("Beatriz Abara");
        browser.screenshots("naming-list");
        browser.keyboard().press("j").press("ArrowRight").press("ArrowRight").press("Enter");
        Locator input = page.locator(".rp-cell-form [name=value]");
        assertThat(input).isFocused();
        assertThat(input).hasValue("Beatriz Abara");
        browser.screenshots("naming-cell");
        input.press("Control+a");
        browser.keyboard().type("C-100003").press("Enter");
        assertThat(page.locator("td[id$='-x_" + key + "']"))
                .not()
                .containsText(Pattern.compile("Beatriz|C-"));
        assertThat(page.locator("#toasts")).containsText("Undo");
        browser.keyboard().press("z");
        assertThat(page.locator("tbody")).containsText("Beatriz Abara");
    }

    /** What has the focus comes out from behind what stays at the edges of the page. */
    private void reachSeeingTheWay(Locator target) {
        Page page = browser.page();
        Locator focused = page.locator("#customer-form :focus:not(.visually-hidden)");
        while (focused.and(target).count() == 0) {
            browser.keyboard().press("Tab");
            if (focused.count() > 0) {
                page.waitForFunction(
                        """
                        () => {
                          const box = document.activeElement.getBoundingClientRect();
                          return document.elementFromPoint(box.x + box.width / 2, box.bottom - 2) === document.activeElement;
                        }\
                        """);
            }
        }
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }

    private Page open(String path) {
        browser.page().navigate(demo.address() + path);
        return browser.page();
    }
}
