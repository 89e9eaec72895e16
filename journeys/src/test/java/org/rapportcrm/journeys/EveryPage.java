package org.rapportcrm.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Demo;

/**
 * Opens every page as the administrator of the demo company. Contrast hangs on the theme and
 * overlaps on the width, so a light desktop and a dark phone see all that is to be seen.
 */
class EveryPage {
    private static final List<String> FIXED =
            List.of(
                    "/",
                    "/tasks",
                    "/customers",
                    "/customers?q=nobody-is-called-so",
                    "/search?q=ben",
                    "/customers/new",
                    "/customers/bin",
                    "/orders",
                    "/orders?unmatched=true",
                    "/imports",
                    "/imports/new",
                    "/sources",
                    "/settings/users",
                    "/settings/users/new",
                    "/settings/departments",
                    "/settings/teams",
                    "/settings/roles",
                    "/me",
                    "/nowhere");

    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    enum Screen {
        DESKTOP(1440, 1000, ColorScheme.LIGHT),
        PHONE(390, 844, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme theme;

        Screen(int width, int height, ColorScheme theme) {
            this.width = width;
            this.height = height;
            this.theme = theme;
        }

        void show(Page page) {
            page.setViewportSize(width, height);
            page.emulateMedia(
                    new Page.EmulateMediaOptions()
                            .setColorScheme(theme)
                            .setReducedMotion(ReducedMotion.REDUCE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void canBeReadAndUsedByEverybody(Screen screen) {
        browser.expect("status of 404");
        demo.signIn(browser.page());
        List<String> paths = new ArrayList<>(FIXED);
        paths.addAll(ofCustomer());
        paths.addAll(ofOthers());
        screen.show(browser.page());

        List<String> findings = paths.stream().flatMap(path -> look(path).stream()).toList();

        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void canBeReadAndUsedBeforeSigningIn(Screen screen) {
        browser.expect("status of 404");
        screen.show(browser.page());

        List<String> findings =
                List.of("/sign-in", "/reset/long-gone", "/invitation/long-gone", "/setup/long-gone")
                        .stream()
                        .flatMap(path -> look(path).stream())
                        .toList();

        assertThat(findings).isEmpty();
    }

    private List<String> ofCustomer() {
        String customer = firstIn("/customers?kind=organization", "tbody a[href^='/customers/']");
        var paths = new ArrayList<>(List.of(customer));
        for (String page :
                List.of("edit", "history", "contact-points", "relationships", "timeline")) {
            paths.add(customer + "/" + page);
        }
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

    private List<String> look(String path) {
        Page page = open(path);
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
        var findings = new ArrayList<String>();
        browser.violations().forEach(violation -> findings.add(path + " " + violation));
        boolean scrollsSideways =
                (boolean)
                        page.evaluate(
                                "() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
        if (scrollsSideways) {
            findings.add(path + " scrolls sideways");
        }
        return findings;
    }

    private Page open(String path) {
        browser.page().navigate(demo.address() + path);
        return browser.page();
    }
}
