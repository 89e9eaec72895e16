package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Command;
import org.rapportcrm.harness.RunningRapport;

/**
 * A manager finds ten thousand customers, mends a few, gives all to a colleague, and back again.
 */
class ChangingManyAtOnce {
    private static final int MEANT = 10_000;
    private static final int OTHERS = 200;
    private static final double MINUTE = 60_000;

    @RegisterExtension final Browser browser = new Browser();
    @TempDir Path folder;
    @TempDir Path home;

    @Test
    @Tag("full")
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void filtersKeepsEditsAssignsAndTakesBack() throws IOException {
        var imported =
                Command.rapport(
                        home, List.of("import", "--source", "Directory", directory().toString()));
        org.assertj.core.api.Assertions.assertThat(imported.code()).as(imported.output()).isZero();
        try (var rapport = RunningRapport.startOn(home)) {
            Administrator.setUp(rapport);
            Administrator.signIn(browser.page(), rapport);
            buildsAFilter(rapport.address());
            keepsItForEverybody();
            editsFiveCells();
            assignsAll();
            takesItBack();
        }
    }

    private Path directory() throws IOException {
        List<String> lines = new ArrayList<>(List.of("Number,Company,City,Country"));
        for (int i = 0; i < MEANT + OTHERS; i++) {
            String city = i >= MEANT ? "Wien" : i % 2 == 0 ? "Linz" : "Graz";
            lines.add("D-" + i + ",Shop " + i + "," + city + ",Austria");
        }
        return Files.write(folder.resolve("directory.csv"), lines);
    }

    private void buildsAFilter(String address) {
        Page page = browser.page();
        page.navigate(address + "/customers/filter");
        page.locator("button[value='test:0']").click();
        assertThat(page.locator("[name='f0.0']")).isVisible();
        browser.settles();
        page.locator("[name='k0']").selectOption("any");
        assertThat(page.locator("[name='k0'] [selected]")).hasAttribute("value", "any");
        settles();
        condition("0.0", "Linz");
        page.locator("button[value='test:0']").click();
        assertThat(page.locator("[name='f0.1']")).isVisible();
        browser.settles();
        condition("0.1", "Graz");
        page.locator("button[value=apply]").click();
        assertThat(page.locator(".rp-chip.is-on")).containsText("Linz");
        assertThat(page.locator(".rp-chip.is-on")).containsText("Graz");
        browser.settles();
    }

    private void condition(String at, String city) {
        Page page = browser.page();
        page.locator("[name='f" + at + "']").selectOption("city");
        assertThat(page.locator("[name='o" + at + "']")).isVisible();
        settles();
        page.locator("[name='v" + at + "']").fill(city);
    }

    /** What the form became by a choice listens only then. */
    private void settles() {
        assertThat(browser.page().locator(".htmx-request, .htmx-settling")).hasCount(0);
    }

    private void keepsItForEverybody() {
        Page page = browser.page();
        page.locator(".rp-views summary").click();
        page.locator(".rp-menu-form [name=name]").fill("Linz and Graz");
        page.locator(".rp-menu-form [name=sharing]").selectOption("everyone");
        page.locator(".rp-menu-form button").click();
        assertThat(page.locator(".rp-tab.is-on")).hasText("Linz and Graz");
        browser.settles();
    }

    private void editsFiveCells() {
        Page page = browser.page();
        for (int row = 0; row < 5; row++) {
            Locator cell = page.locator("tbody tr").nth(row).locator("td[id$='-stage']");
            cell.dblclick();
            assertThat(cell.locator("select")).isFocused();
            cell.locator("select").selectOption("active");
            browser.keyboard().press("Enter");
            assertThat(cell).containsText("Active");
        }
    }

    private void assignsAll() {
        Page page = browser.page();
        page.locator("tbody input[name=record]").first().check();
        page.locator("[data-do=select-all]").click();
        page.locator("[data-deed]")
                .filter(new Locator.FilterOptions().setHasText("Assign"))
                .click();
        Locator dialog = page.locator("#action-dialog");
        assertThat(dialog).isVisible();
        browser.axe();
        dialog.locator("select")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        dialog.locator("button[name=go]").click();
        assertThat(page.getByTestId("bulk")).containsText("10,000 of 10,000 changed", aMinute());
        browser.axe();
    }

    private void takesItBack() {
        Page page = browser.page();
        String before = page.url();
        page.getByText("Take it back").click();
        assertThat(page).not().hasURL(Pattern.compile(Pattern.quote(before)));
        assertThat(page.getByTestId("bulk")).containsText("10,000 of 10,000 changed", aMinute());
    }

    private static LocatorAssertions.ContainsTextOptions aMinute() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(MINUTE);
    }
}
