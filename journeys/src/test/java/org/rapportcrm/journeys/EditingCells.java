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

/** A table that is written in where its values stand, as a sheet is. */
class EditingCells {
    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    private String name = "";

    @BeforeEach
    void anOpportunityOfWhichLittleIsKnown() {
        Page page = browser.page();
        name = "Sheet " + System.nanoTime();
        demo.signIn(page);
        page.navigate(demo.address() + "/opportunities/new");
        page.locator("#name").fill(name);
        page.locator("#customer").fill("C-100001");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("h1")).hasText(name);
        page.navigate(
                demo.address()
                        + "/opportunities?view=all&columns=competitor,lead_source,amount,line_of_business,close_reason&filter=name==%27"
                        + name.replace(" ", "%20")
                        + "%27");
    }

    @Test
    void fillsFiveCellsByKeyboard() {
        browser.keyboard().press("j").press("ArrowRight").press("Enter");
        assertThat(input()).isFocused();
        browser.axe();
        browser.keyboard().type("Moka United").press("Tab");
        assertThat(open("lead_source")).isFocused();
        browser.keyboard().type("trade fair").press("Tab");
        assertThat(open("amount")).isFocused();
        browser.keyboard().type("1.5k").press("Tab");
        assertThat(open("line_of_business")).isFocused();
        browser.keyboard().type("Hotels").press("Tab");
        assertThat(open("close_reason")).isFocused();
        open("close_reason").selectOption("price");
        browser.keyboard().press("Enter");

        for (String written :
                new String[] {"Moka United", "trade fair", "1,500.00", "Hotels", "Price"}) {
            assertThat(row()).containsText(written);
        }
        assertThat(cell("close_reason")).isFocused();
        browser.keyboard().press("z");
        assertThat(row()).not().containsText("Price");
    }

    @Test
    void saysAtTheCellWhatIsWrongAndLeavesItByEsc() {
        browser.expect("status of 422");
        browser.expect("Error Code 422");
        cell("amount").dblclick();
        assertThat(input()).isFocused();
        input().fill("a lot");
        browser.keyboard().press("Enter");

        assertThat(row().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("“a lot” is not a number");
        assertThat(input()).hasValue("a lot");
        browser.axe();
        browser.keyboard().press("Escape");
        assertThat(cell("amount")).isFocused();
        assertThat(cell("amount")).hasText(Pattern.compile("^\\s*$"));
    }

    @Test
    void leavesTheChoiceBetweenWhatTwoWroteToThePerson() {
        browser.expect("status of 409");
        browser.expect("Error Code 409");
        cell("competitor").dblclick();
        input().fill("Moka United");
        Page other = browser.newPage();
        other.navigate(browser.page().url());
        other.locator("td[id$='-competitor']").dblclick();
        other.locator(".rp-cell-form [name=value]").fill("Café Nord");
        other.locator(".rp-cell-form [name=value]").press("Enter");
        assertThat(other.locator("td[id$='-competitor']")).hasText("Café Nord");

        input().press("Enter");
        assertThat(cell("competitor").locator("[data-theirs]")).containsText("Café Nord");
        browser.axe();
        browser.page().locator("h1").click();
        assertThat(input()).hasValue("Moka United");
        input().press("Escape");

        assertThat(cell("competitor")).hasText("Café Nord");
        browser.page().reload();
        assertThat(cell("competitor")).hasText("Café Nord");
    }

    @Test
    void ticksWhatASetOffersByKeyboardAndByPointer() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers?view=all&columns=roles&filter=number==100001");
        cell("roles").dblclick();
        Locator offered = page.locator(".rp-cell-choices input");
        assertThat(offered.first()).isFocused();
        browser.axe();
        for (Locator box : offered.all()) {
            box.uncheck();
        }
        page.locator(".rp-cell-choices label").getByText("Partner").click();
        offered.first().focus();
        browser.keyboard().press("ArrowDown").press("Space").press("Enter");

        assertThat(cell("roles")).hasText("Customer, Partner");
        assertThat(cell("roles")).isFocused();
        browser.keyboard().press("z");
        assertThat(cell("roles")).not().hasText("Customer, Partner");
    }

    private Locator row() {
        return browser.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    private Locator cell(String field) {
        return browser.page().locator("td[id$='-" + field + "']");
    }

    private Locator open(String field) {
        return cell(field).locator(".rp-cell-form [name=value]");
    }

    private Locator input() {
        return browser.page().locator(".rp-cell-form [name=value]");
    }
}
