package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.RunningRapport;

/** The address books of one desk, kept at Google and in Outlook, become one. */
class WhoIsWho {
    private static final String GOOGLE =
            """
            Name,Given Name,Family Name,Birthday,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country
            Elena Marchetti,Elena,Marchetti,1980-05-14,* Home,elena.marchetti@mail.example,Mobile,+1 503 555 0142,1420 NW Lovejoy St,Portland,97209,US
            Robert Okafor,Robert,Okafor,1981-03-04,* Home,robert.okafor@mail.example,Mobile,+1 503 555 0177,88 SE Pine St,Portland,97214,US
            Maren Lindqvist,Maren,Lindqvist,1979-06-05,* Home,maren@cove.example,Home,+1 503 555 0119,80 SE Pine St,Portland,97214,US
            Priya Nair,Priya,Nair,1990-11-12,* Home,priya@dale.example,Mobile,+1 503 555 0141,4 SW Oak St,Portland,97205,US
            """;
    private static final String OUTLOOK =
            """
            First Name,Last Name,Birthday,E-mail Address,Mobile Phone,Home Street,Home City,Home Postal Code,Home Country
            Elena,Marketti,1980-05-14,elena@brightwater.example,+1 503 555 0142,1420 Northwest Lovejoy Street,Portland,97209,US
            Bob,Okafor,1981-03-04,bob@pinestreet.example,+1 503 555 0178,88 SE Pine Street,Portland,97214,US
            Jonas,Lindqvist,1979-06-05,jonas@cove.example,+1 503 555 0119,80 SE Pine St,Portland,97214,US
            Priya,Nair,1990-11-12,priya@dale.example,+1 503 555 0141,4 SW Oak St,Portland,97205,US
            """;

    @RegisterExtension static final RunningRapport rapport = RunningRapport.start();
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void makesOneOfWhoIsThereTwiceByKeyboardAlone() {
        Administrator.setUp(rapport);
        Administrator.signIn(browser.page(), rapport);
        bringIn("google.csv", "Google", GOOGLE);
        bringIn("outlook.csv", "Outlook", OUTLOOK);
        Page page = browser.page();
        waitForTheQueue(page);
        browser.axe();
        browser.screenshots("duplicates");

        workTheQueue(page);
        browser.screenshots("duplicates-none");
        takeApartOkafor(page);
        elenaHasWhatBothAddressBooksKnew(page);
    }

    /** Both belong to one queue, which the server fills in the background. */
    private static void waitForTheQueue(Page page) {
        for (int look = 0; look < 60; look++) {
            page.navigate(rapport.address() + "/duplicates");
            if (Pattern.compile("[23] waiting")
                    .matcher(page.getByTestId("waiting").textContent())
                    .find()) {
                return;
            }
            page.waitForTimeout(500);
        }
        throw new AssertionError(page.getByTestId("waiting").textContent());
    }

    private void workTheQueue(Page page) {
        Locator comparison = page.getByTestId("comparison");
        Locator nobody = page.getByRole(AriaRole.HEADING, named("Nobody is there twice"));
        while (comparison.isVisible()) {
            String shown = comparison.innerText();
            browser.keyboard().press(shown.contains("Lindqvist") ? "h" : "s");
            page.waitForCondition(() -> isAnother(comparison, shown) || nobody.isVisible());
            browser.settles();
        }
        assertThat(nobody).isVisible();
    }

    /** Never waits for one: the last leaves none. */
    private static boolean isAnother(Locator comparison, String than) {
        List<String> shown = comparison.allInnerTexts();
        return !shown.isEmpty() && !shown.getFirst().equals(than);
    }

    /** It turns out that Bob is Robert's brother. */
    private void takeApartOkafor(Page page) {
        page.navigate(rapport.address() + "/duplicates/decided");
        Locator okafor =
                page.getByTestId("decided-pair")
                        .filter(new Locator.FilterOptions().setHasText("Okafor"));
        browser.axe();
        browser.screenshots("duplicates-decided");
        browser.keyboard()
                .reach(
                        okafor.getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName("Take apart")))
                .press("Enter");
        assertThat(okafor).containsText("Different");
        page.navigate(rapport.address() + "/customers?q=okafor");
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    private void elenaHasWhatBothAddressBooksKnew(Page page) {
        page.navigate(rapport.address() + "/customers?q=elena");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.locator("tbody .rp-name a").first().click();
        page.waitForURL(Pattern.compile("/customers/[0-9a-f-]{36}"));
        assertThat(page.locator("main")).containsText("elena.marchetti@mail.example");
        assertThat(page.locator("main")).containsText("elena@brightwater.example");
        assertThat(page.getByTestId("may-be")).hasCount(0);
        browser.screenshots("customer-merged");
    }

    private void bringIn(String file, String source, String table) {
        Page page = browser.page();
        page.navigate(rapport.address() + "/imports/new");
        page.locator("#file")
                .setInputFiles(
                        new FilePayload(file, "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        if (page.locator("#source").count() > 0) {
            page.locator("#source").selectOption("");
            page.locator("summary").filter(sourceFields()).click();
        }
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(source);
        press("Look at it");
        assertThat(page.getByTestId("trial")).isVisible();
        press("Import");
        assertThat(page.getByTestId("progress")).containsText("Done");
    }

    private static Locator.FilterOptions sourceFields() {
        return new Locator.FilterOptions().setHasText("new source");
    }

    private void press(String name) {
        browser.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
