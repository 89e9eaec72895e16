package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.RunningRapport;

/** The till's customers come in, with their mistakes, and come in anew a month later. */
class ImportingAFile {
    private static final String NOVEMBER =
            """
            CUST_NO;First name;Last name;MAIL;TEL1;STREET;ZIP;City;CTRY;DOB;TOTAL_LTM
            P-20418;Daniel;Okafor;d.okafor@pinestreet.example;(503) 555-0177;88 SE Pine St;97214;Portland;US;03/04/1981;1,284.50
            P-20419;Maren;Lindqvist;maren@cove.example;(503) 555-0119;80 SE Pine St;97214;Portland;US;06/05/1979;84.20
            P-20420;Zoë;Müller;zoe@dale.example;(503) 555-0133;12 NW Elm Ave;97209;Portland;US;around 1980;310.00
            P-20421;Priya;Nair;priya@dale.example;(503) 555-0141;4 SW Oak St;97205;Portland;US;11/12/1990;77.00
            """;

    @RegisterExtension static final RunningRapport rapport = RunningRapport.start();
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void showsWhatWouldHappenThenDoesItAndRingsTheBell() {
        Administrator.setUp(rapport);
        Administrator.signIn(browser.page(), rapport);
        showsWhatWouldHappenThenDoesIt();
        showsWhatALaterFileChangesAndKeepsWhatItCannotUse();
        ringsTheBellForEachFileUntilItIsSeen();
    }

    private void showsWhatWouldHappenThenDoesIt() {
        Page page = browser.page();
        page.navigate(rapport.address() + "/imports");
        browser.screenshots("imports-empty");
        page.navigate(rapport.address() + "/imports/new");
        browser.axe();
        browser.screenshots("import-new");

        choose("till4-customers-2026-11.csv", NOVEMBER);
        page.getByLabel("Name", exactly()).fill("Till 4, Portland");
        page.locator("#currency").selectOption("USD");
        page.getByLabel("Country", exactly()).fill("US");
        press("Look at it");
        assertThat(page.getByTestId("problems")).containsText("Birthday cannot be read");
        browser.axe();
        browser.screenshots("import-trial");

        press("Keep the row, skip this value");
        assertThat(page.getByTestId("problems")).containsText("what cannot be read is left empty");
        press("Import");
        assertThat(page.getByTestId("progress")).containsText("Done");
        browser.axe();
        browser.screenshots("import-done");
    }

    private void ringsTheBellForEachFileUntilItIsSeen() {
        Page page = browser.page();
        page.navigate(rapport.address() + "/customers");

        assertThat(page.getByTestId("bell-count")).containsText("2");
        page.locator("#bell > summary").click();
        assertThat(page.getByTestId("notice")).hasCount(2);
        browser.axe();
        browser.screenshots("bell");
        page.getByTestId("notice").first().getByRole(AriaRole.LINK).click();

        page.waitForURL(Pattern.compile("/imports/[0-9a-f-]{36}"));
        assertThat(page.getByTestId("progress")).containsText("Done");
        assertThat(page.getByTestId("bell-count")).containsText("1");
    }

    private void showsWhatALaterFileChangesAndKeepsWhatItCannotUse() {
        Page page = browser.page();
        page.navigate(rapport.address() + "/imports/new");

        choose(
                "till4-customers-2026-12.csv",
                NOVEMBER.replace("(503) 555-0177", "(503) 555-0178")
                                .replace("88 SE Pine St", "90 SE Pine St")
                                .replace("Portland;US;11/12/1990", "Salem;US;never")
                        + "P-20422;Ann;Meyer;ann@cove.example;;;;Salem;US;2/30/1990;0\n");
        press("Look at it");
        assertThat(page.getByTestId("trial")).containsText("What would change");
        browser.screenshots("import-changes");
        press("Import");
        assertThat(page.getByTestId("progress")).containsText("Done");
        page.navigate(rapport.address() + "/imports");
        browser.axe();
        browser.screenshots("imports");
        page.navigate(rapport.address() + "/sources");
        browser.axe();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change").setExact(true))
                .click();
        assertThat(page.locator("main #name")).isVisible();
        browser.axe();
        browser.screenshots("source");
    }

    private void choose(String name, String content) {
        browser.page()
                .locator("#file")
                .setInputFiles(
                        new FilePayload(
                                name, "text/csv", content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void press(String name) {
        Locator button =
                browser.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName(name).setExact(true));
        button.first().click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
