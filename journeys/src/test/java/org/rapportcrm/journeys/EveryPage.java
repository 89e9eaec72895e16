package org.rapportcrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Demo;

/** Every page of the demo company, wide and narrow, light and dark. */
class EveryPage {
    private static final List<String> WORK =
            List.of(
                    "/",
                    "/tasks",
                    "/day",
                    "/customers",
                    "/customers?q=nobody-is-called-so",
                    "/search?q=ben",
                    "/customers/new",
                    "/customers/bin",
                    "/orders",
                    "/orders?unmatched=true",
                    "/quality",
                    "/duplicates",
                    "/duplicates/decided",
                    "/duplicates/learned",
                    "/imports",
                    "/imports/new",
                    "/sources");

    private static final List<String> SETTINGS =
            List.of(
                    "/settings/survival",
                    "/settings/matching",
                    "/settings",
                    "/settings/branding",
                    "/settings/currencies",
                    "/settings/currencies/EUR",
                    "/settings/calendars",
                    "/settings/calendars/00000000-0000-7000-8000-0000000000c1",
                    "/notices",
                    "/notices/preferences",
                    "/settings/users",
                    "/settings/users/new",
                    "/settings/departments",
                    "/settings/teams",
                    "/settings/roles",
                    "/settings/providers",
                    "/settings/providers/new",
                    "/settings/tokens",
                    "/me/tokens",
                    "/api/docs",
                    "/me/factors",
                    "/me",
                    "/rights/customer/write",
                    "/nowhere");

    private static final String SCROLLS_SIDEWAYS =
            "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    @Test
    void canBeReadAndUsedByEverybody() {
        demo.signIn(browser.page());

        assertThat(findings(WORK)).isEmpty();
    }

    @Test
    void canBeReadAndUsedWhereThingsAreSet() {
        browser.expect("status of 404");
        demo.signIn(browser.page());

        assertThat(findings(SETTINGS)).isEmpty();
    }

    @Test
    void canBeReadAndUsedWhateverIsLookedAt() {
        demo.signIn(browser.page());
        List<String> paths = new ArrayList<>(ofCustomer());
        paths.addAll(ofOthers());

        assertThat(findings(paths)).isEmpty();
    }

    @Test
    void canBeReadAndUsedHoweverAListIsLaidOut() {
        demo.signIn(browser.page());

        assertThat(
                        findings(
                                List.of(
                                        "/opportunities",
                                        "/opportunities?by=stage",
                                        "/opportunities?as=board",
                                        "/opportunities?as=calendar",
                                        "/customers?as=board&by=stage",
                                        "/orders?by=department&columns=total:240,customer")))
                .isEmpty();
    }

    @Test
    void canBeReadAndUsedBeforeSigningIn() {
        browser.expect("status of 404");

        assertThat(
                        findings(
                                List.of(
                                        "/sign-in",
                                        "/reset/long-gone",
                                        "/invitation/long-gone",
                                        "/setup/long-gone")))
                .isEmpty();
    }

    private List<String> findings(List<String> paths) {
        browser.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        return paths.stream().flatMap(path -> look(path).stream()).toList();
    }

    private List<String> ofCustomer() {
        String customer =
                firstIn("/customers?filter=kind==organization", "tbody a[href^='/customers/']")
                        .replaceFirst("\\?.*", "");
        var paths = new ArrayList<>(List.of(customer));
        for (String page :
                List.of(
                        "edit",
                        "history",
                        "contact-points",
                        "relationships",
                        "known",
                        "timeline",
                        "preview")) {
            paths.add(customer + "/" + page);
        }
        String id = customer.substring("/customers/".length());
        paths.add("/reminders/of/customer/" + id);
        paths.add("/customers/merge?record=" + id);
        paths.add(firstIn(customer, "a[href^='/interactions/'][href$='/edit']"));
        return paths;
    }

    private List<String> ofOthers() {
        String imported = firstIn("/imports", "a[href^='/imports/0']");
        return List.of(
                firstIn("/orders", "tbody a[href^='/orders/']"),
                imported,
                imported + "/rows?state=REFUSED",
                imported + "/left",
                draftedImport(),
                firstIn("/sources", "a[href^='/sources/']"),
                firstIn("/settings/users", "a[href^='/settings/users/0']"),
                firstIn("/settings/departments", "a[href^='/settings/departments/0']"),
                firstIn("/settings/roles", "a[href$='3'][href^='/settings/roles/']"));
    }

    private String draftedImport() {
        Page page = open("/imports/new");
        byte[] rows =
                "Name;E-mail;Birthday\nAnn Meyer;ann@cove.example;never\n"
                        .getBytes(StandardCharsets.UTF_8);
        page.locator("#file").setInputFiles(new FilePayload("people.csv", "text/csv", rows));
        page.locator("form[action='/imports'] button[type=submit]").click();
        page.waitForURL("**/mapping");
        return page.url().substring(demo.address().length());
    }

    private String firstIn(String path, String link) {
        return open(path).locator(link).first().getAttribute("href");
    }

    /** Opened once: the width and the theme change on the page that stands there. */
    private List<String> look(String path) {
        browser.page().setViewportSize(1440, 1000);
        Page page = open(path);
        browser.settles();
        var findings = new ArrayList<String>();
        for (int width : List.of(1440, 390)) {
            page.setViewportSize(width, 844);
            paint("light");
            findings.addAll(browser.violations());
            paint("dark");
            // what else axe looks at is the same in both
            findings.addAll(browser.contrasts());
            if ((boolean) page.evaluate(SCROLLS_SIDEWAYS)) {
                findings.add("scrolls sideways at " + width);
            }
        }
        return findings.stream().map(finding -> path + " " + finding).toList();
    }

    private void paint(String theme) {
        browser.page().evaluate("theme => document.documentElement.dataset.bsTheme = theme", theme);
    }

    private Page open(String path) {
        browser.page().navigate(demo.address() + path);
        return browser.page();
    }
}
