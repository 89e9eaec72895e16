package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.harness.Administrator;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Command;
import org.rapportcrm.harness.RunningRapport;

/** The main job: from an empty home to the page of a shop's biggest customer. */
class FromFilesToThePage {
    private static final Duration IMPORT = Duration.ofMinutes(3);

    @RegisterExtension final Browser browser = new Browser();
    @TempDir Path folder;
    @TempDir Path home;

    @Test
    void leadsThroughTheBrowser() {
        byBrowser(Shop.lookAlike(folder));
    }

    @Test
    void leadsThroughTheCommand() {
        byCommand(Shop.lookAlike(folder));
    }

    @Test
    @Tag("full")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void leadsThroughTheBrowserWithTheRealFiles() {
        byBrowser(Shop.real());
    }

    @Test
    @Tag("full")
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void leadsThroughTheCommandWithTheRealFiles() {
        byCommand(Shop.real());
    }

    private void byBrowser(List<Path> files) {
        try (var rapport = RunningRapport.startOn(home)) {
            browser.page().navigate(rapport.setupLink());
            Administrator.fillIn(browser.page());
            browser.page().waitForURL(rapport.address() + "/");
            files.forEach(this::importFile);
            openAndRead(Buyer.biggestOf(files));
        }
    }

    private void byCommand(List<Path> files) {
        var words = new ArrayList<>(List.of("import", "--source", "Online shop"));
        words.addAll(List.of("--currency", "GBP", "--zone", "Europe/London"));
        files.forEach(file -> words.add(file.toString()));

        var finished = Command.rapport(home, words);

        org.assertj.core.api.Assertions.assertThat(finished.code()).as(finished.output()).isZero();
        try (var rapport = RunningRapport.startOn(home)) {
            Administrator.setUp(rapport);
            Administrator.signIn(browser.page(), rapport);
            openAndRead(Buyer.biggestOf(files));
        }
    }

    private void importFile(Path file) {
        Page page = browser.page();
        page.navigate(path("/imports/new"));
        page.getByLabel("A file of rows").setInputFiles(file);
        if (page.getByLabel("Which system sends it").count() == 0) {
            page.getByLabel("Name", exactly()).fill("Online shop");
            page.getByLabel("Currency").selectOption("GBP");
            page.getByLabel("Time zone").selectOption("Europe/London");
        }
        press("Look at it");
        assertThat(page.getByTestId("trial")).containsText("nothing is written yet");
        press("Import");
        assertThat(page.getByTestId("progress")).containsText("Done", within(IMPORT));
    }

    private void openAndRead(Buyer buyer) {
        Page page = browser.page();
        page.locator(".rp-side .rp-side-link[href='/customers']").click();
        page.waitForURL("**/customers");
        page.locator("#main").getByLabel("Find").fill(buyer.number());
        Locator found = page.locator("#found tbody tr");
        assertThat(found).hasCount(1);
        found.getByRole(AriaRole.LINK).click();

        assertThat(page.locator("h1")).containsText(buyer.number());
        assertThat(page.getByLabel("Customer", exactly())).containsText(buyer.country());
        assertThat(page.getByTestId("bought")).containsText(pounds(buyer.bought()));
        assertThat(page.getByTestId("order-count").locator(".is-score"))
                .hasText("" + buyer.orders());
        assertThat(page.getByTestId("returned")).containsText(pounds(buyer.returned()));
        assertThat(page.getByTestId("returned")).containsText(buyer.returns() + " return");
        assertThat(page.getByTestId("products").locator(".rp-row").first())
                .containsText(buyer.favorite());
        assertThat(page.getByTestId("commerce.returns").locator("details"))
                .hasCount((int) Math.min(5, buyer.returns()));
    }

    private String path(String path) {
        return URI.create(browser.page().url()).resolve(path).toString();
    }

    private void press(String name) {
        browser.page().getByRole(AriaRole.BUTTON, named(name)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static LocatorAssertions.ContainsTextOptions within(Duration patience) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(patience.toMillis());
    }

    private static String pounds(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.US);
        format.setCurrency(Currency.getInstance("GBP"));
        return format.format(amount);
    }
}
