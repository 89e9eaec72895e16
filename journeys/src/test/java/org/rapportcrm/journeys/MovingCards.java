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

/** Opportunities on a board, by pointer and by keyboard alone. */
class MovingCards {
    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    // each test's own: what the others moved would stand above it
    private final String bare = "Bare mills " + System.nanoTime();

    @BeforeEach
    void anOpportunityOfWhichLittleIsKnown() {
        Page page = browser.page();
        demo.signIn(page);
        page.navigate(demo.address() + "/opportunities/new");
        page.locator("#name").fill(bare);
        page.locator("#customer").fill("C-100001");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("h1")).hasText(bare);
        page.navigate(
                demo.address()
                        + "/opportunities?as=board&by=stage&filter=name==%27"
                        + bare.replace(" ", "%20")
                        + "%27");
    }

    @Test
    void tellsWhoDragsACardWhatIsMissingAndPutsItBack() {
        Page page = browser.page();

        card().dragTo(lane("Negotiation"));

        assertThat(page.locator("#toasts"))
                .containsText("To get to “Negotiation”, fill in: Amount and Expected close.");
        assertThat(lane("Prospecting").getByText(bare)).isVisible();
        assertThat(lane("Negotiation").getByText(bare)).hasCount(0);
        browser.axe();
    }

    @Test
    void movesByDraggingAndTakesItBack() {
        Page page = browser.page();

        card().dragTo(lane("Engaging"));

        assertThat(page.locator("#toasts")).containsText("now Engaging");
        assertThat(lane("Engaging").getByText(bare)).isVisible();
        page.locator("#toasts [data-undo]").click();
        assertThat(lane("Prospecting").getByText(bare)).isVisible();
        assertThat(page).hasURL(Pattern.compile("as=board"));
    }

    @Test
    void movesByKeyboardAlone() {
        Page page = browser.page();

        browser.keyboard().press("j").press("v");
        assertThat(page.locator("#move-to")).isVisible();
        browser.axe();
        browser.keyboard().press("Escape");
        assertThat(page.locator("#move-to")).isHidden();
        assertThat(card().locator("[data-do=move]")).isFocused();
        browser.keyboard().press("Enter");
        assertThat(page.locator("#move-to button:focus")).hasText("Engaging");
        browser.keyboard().press("Enter");

        assertThat(page.locator("#toasts")).containsText("now Engaging");
        assertThat(lane("Engaging").locator("[data-do=move]")).isFocused();
        browser.keyboard().press("z");
        assertThat(lane("Prospecting").getByText(bare)).isVisible();
    }

    private Locator card() {
        return browser.page()
                .getByTestId("card")
                .filter(new Locator.FilterOptions().setHasText(bare));
    }

    private Locator lane(String name) {
        return browser.page()
                .getByTestId("lane")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        browser.page()
                                                .getByRole(
                                                        com.microsoft.playwright.options.AriaRole
                                                                .HEADING,
                                                        new Page.GetByRoleOptions()
                                                                .setName(name))));
    }
}
