package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Demo;

/** An administrator adds an amount of money to customers at noon; at 12:01 it is everywhere. */
class AddingAField {
    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    private final String key = "budget_" + System.nanoTime() % 1_000_000_000;
    private final String label = "Budget " + key.substring(7);

    @Test
    void isInFormsListsFiltersFilesAndTheApi() throws IOException {
        demo.signIn(browser.page());
        String token = token();
        addTheField();

        writeItByForm();
        findItInListAndFilter();
        exportIt();
        importIt();
        readItByApi(token);
    }

    private void addTheField() {
        Page page = open("/settings/fields");
        page.locator("main select#kind").selectOption("customer");
        page.locator("main #label").fill(label);
        page.locator("main select#type").selectOption("money");
        page.locator("main #name").fill(key);
        page.locator("main input[name=listed]").check();
        browser.axe();
        press("Add");
        assertThat(page.locator("main")).containsText(label);
        page.waitForLoadState();
    }

    private void writeItByForm() {
        Page page = open("/customers/C-100001");
        String form = page.url().replaceFirst("[?#].*", "") + "/edit";
        page.navigate(form);
        page.locator("[name=x_" + key + "]").fill("1500");
        page.locator("#customer-form button.btn-primary").click();
        page.waitForURL(Pattern.compile("/customers/[0-9a-f-]{36}([?#]|$)"));
        page.navigate(form);
        assertThat(page.locator("[name=x_" + key + "]")).hasValue("1500");
    }

    private void findItInListAndFilter() {
        Page page = open("/customers?view=all&filter=x_" + key + "%3Dgt%3D1000");
        assertThat(page.locator("thead")).containsText(label);
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText("1,500");
        open("/customers?view=all&filter=x_" + key + "%3Dgt%3D2000");
        assertThat(page.locator("tbody tr")).hasCount(0);
        open("/customers/filter?query=/customers");
        Assertions.assertThat(page.content()).contains("value=\"x_" + key + "\"");
    }

    private void exportIt() throws IOException {
        Page page = open("/customers");
        Download file =
                page.waitForDownload(() ->
                        page.evaluate(
                                "address => { const link = document.createElement('a'); link.href = address;"
                                        + " document.body.append(link); link.click(); }",
                                "/customers/export?view=all&filter=x_" + key + "%3Dgt%3D1000"));
        Assertions.assertThat(Files.readString(file.path())).contains("x_" + key, "1500");
    }

    private void importIt() {
        Page page = open("/imports/new");
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload(
                                key + ".csv",
                                "text/csv",
                                ("Kundennummer;Firma;"
                                                + label
                                                + "\nB-1;Mill & Sons "
                                                + key
                                                + ";2750.50\n")
                                        .getBytes(StandardCharsets.UTF_8)));
        page.locator("#source").selectOption("");
        page.locator("summary")
                .filter(
                        new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText("new source"))
                .click();
        page.locator("#name").fill("List " + key);
        press("Look at it");
        page.waitForURL("**/mapping");
        assertThat(page.locator("main")).containsText(label);
        press("Import");
        assertThat(page.getByTestId("progress")).containsText("Done");
        open("/customers?view=all&filter=x_" + key + "%3Dgt%3D2000");
        assertThat(page.locator("tbody")).containsText("2,750.5");
    }

    private void readItByApi(String token) {
        String answer =
                ask(
                        token,
                        "/api/v1/customers?fields=name,x_"
                                + key
                                + "&filter=x_"
                                + key
                                + "%3Dgt%3D2000");
        Assertions.assertThat(answer).contains("\"amount\":\"2750.5\"");
        Assertions.assertThat(ask(token, "/api/v1/openapi.json"))
                .contains("\"x_" + key + "\"", label);
    }

    private String ask(String token, String path) {
        APIResponse answer =
                browser.page()
                        .request()
                        .get(
                                demo.address() + path,
                                RequestOptions.create()
                                        .setHeader("Authorization", "Bearer " + token));
        Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private String token() {
        Page page = open("/me/tokens");
        page.locator("main #name").fill(key);
        page.locator("input[name=scopes][value='*:read']").check();
        page.getByText("Make the token").click();
        return page.getByTestId("made").locator("#token").inputValue();
    }

    private Page open(String path) {
        browser.page().navigate(demo.address() + path);
        return browser.page();
    }

    private void press(String name) {
        browser.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .first()
                .click();
    }
}
