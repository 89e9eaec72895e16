package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Demo;

/** A day's work by keyboard alone. */
class WithoutAPointer {
    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    private final String mark = Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void somebodyIsSignedIn() {
        demo.signIn(browser.page());
    }

    @Test
    void addsACustomerLogsACallAndDoesWhatWasPlanned() {
        addZora(browser.page());
        logACall(browser.page());
        doWhatWasPlanned(browser.page());
    }

    @Test
    void importsATable() {
        Page page = browser.page();
        browser.keyboard().reach(link("Imports")).press("Enter");
        page.waitForURL("**/imports");
        browser.keyboard().reach(link("Import a file")).press("Enter");
        page.waitForURL("**/imports/new");
        browser.keyboard()
                .reach(page.locator("summary").filter(exactly("Or paste")))
                .press("Enter")
                .reach(page.locator("#pasted"))
                .type("Name;E-mail\nQuill Mill %s;quill@mill.example\n".formatted(mark))
                .reach(button("Look at it"))
                .press("Enter");
        assertThat(page.getByTestId("trial")).containsText("What would happen");
        browser.settles();
        browser.keyboard().reach(button("Import")).press("Enter");
        assertThat(page.getByTestId("progress")).containsText("Done");
    }

    @Test
    void foundsATeamAndPutsSomebodyIn() {
        Page page = browser.page();
        browser.keyboard().reach(link("Settings")).press("Enter");
        page.waitForURL("**/settings");
        browser.keyboard().reach(page.locator("main a[href='/settings/teams']")).press("Enter");
        page.waitForURL("**/settings/teams");
        browser.keyboard()
                .reach(page.getByLabel("Name of the team"))
                .type("Night desk " + mark)
                .press("Enter");
        assertThat(page.getByTestId("members")).isVisible();
        browser.settles();
        browser.keyboard().reach(page.locator("#user")).reach(button("Add")).press("Enter");
        assertThat(page.getByTestId("members").locator(".rp-row")).hasCount(1);
    }

    @Test
    void writesDownAnEmailAndMentionsAColleague() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers?q=beatriz.abara");
        page.locator("tbody .rp-name a").first().press("Enter");
        page.waitForURL(Pattern.compile("/customers/[0-9a-f-]{36}"));
        assertThat(page.locator("[data-approach=email]")).isVisible();
        browser.keyboard().press("m");
        assertThat(page.getByTestId("body")).isFocused();
        assertThat(page.locator("input[name=tab][value=email]")).isChecked();
        assertThat(page.getByTestId("to")).hasValue(Pattern.compile("@"));

        browser.keyboard().type("They ask for samples " + mark + ", @pri");
        assertThat(page.locator("#mentions [aria-selected=true]"))
                .hasText(Pattern.compile("Priya"));
        browser.keyboard().press("Enter");
        assertThat(page.locator("#mentions")).isHidden();
        browser.keyboard().type("knows more.").press("Control+Enter");

        assertThat(
                        page.getByTestId("entry")
                                .filter(text("samples " + mark + ", @Priya Raman knows more.")))
                .isVisible();
    }

    @Test
    void pinsAnEntryAndDeletesItAndBringsItBack() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers?q=beatriz.abara");
        page.locator("tbody .rp-name a").first().press("Enter");
        page.waitForURL(Pattern.compile("/customers/[0-9a-f-]{36}"));
        browser.keyboard().press("c").type("Remembers every birthday " + mark);
        browser.keyboard().press("Control+Enter");
        Locator entry = page.getByTestId("entry").filter(text("birthday " + mark));
        Locator pinned = page.getByTestId("pinned").filter(text("birthday " + mark));
        assertThat(entry).isVisible();

        entry.locator("summary").press("Enter");
        browser.axe();
        browser.screenshots("entry-menu");
        entry.locator("summary").press("Enter");
        choose(entry, "Pin to the top");
        assertThat(pinned).isVisible();
        browser.settles();
        choose(pinned, "Unpin");
        assertThat(pinned).hasCount(0);
        browser.settles();
        choose(entry, "Delete");
        assertThat(entry).hasCount(0);

        browser.settles();
        page.keyboard().press("z");
        assertThat(entry).isVisible();
    }

    private static void choose(Locator entry, String item) {
        entry.locator("summary").press("Enter");
        entry.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(item))
                .press("Enter");
    }

    private void addZora(Page page) {
        browser.keyboard().reach(page.locator("summary.btn").filter(exactly("New"))).press("Enter");
        assertThat(link("Person")).isVisible();
        browser.keyboard().reach(link("Person")).press("Enter");
        page.waitForURL("**/customers/new");
        browser.keyboard()
                .reach(page.getByLabel("Given name"))
                .type("Zora")
                .reach(page.getByLabel("Family name"))
                .type("Quillfeather" + mark)
                .press("Enter");
        assertThat(page.locator("h1")).hasText("Zora Quillfeather" + mark);
    }

    private void logACall(Page page) {
        // C leads to the composer; the arrows go from tab to tab
        browser.keyboard().press("c");
        assertThat(page.getByTestId("body")).isFocused();
        browser.keyboard().type("She wants a quieter grinder.");
        page.keyboard().press("Shift+Tab");
        Locator call = page.locator("input[name=tab][value=call]");
        for (int i = 0; i < 8 && !focused("input[name=tab]"); i++) {
            page.keyboard().press("Shift+Tab");
        }
        page.keyboard().press("ArrowRight");
        assertThat(call).isChecked();
        browser.keyboard()
                .reach(page.getByTestId("promise"))
                .type("a test machine")
                .reach(page.getByTestId("promise-by"))
                .type("tomorrow")
                .reach(page.getByTestId("next"))
                .type("Bring the machine " + mark)
                .reach(page.getByTestId("next-by"))
                .type("tomorrow")
                .press("Control+Enter");
        assertThat(page.getByTestId("entry").filter(text("quieter grinder"))).isVisible();
        assertThat(page.getByTestId("promise-row")).containsText("a test machine");
        assertThat(page.getByTestId("body")).isFocused();
    }

    private void doWhatWasPlanned(Page page) {
        page.getByTestId("body").blur();
        browser.keyboard().sequence("gt");
        page.waitForURL("**/tasks");
        browser.keyboard()
                .reach(
                        page.getByRole(
                                AriaRole.BUTTON,
                                named(Pattern.compile("Bring the machine " + mark))))
                .press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).filter(text("Bring the machine " + mark)))
                .isVisible();
        assertThat(page.getByTestId("task").filter(text("Bring the machine " + mark))).hasCount(0);
    }

    private boolean focused(String selector) {
        return (boolean)
                browser.page().evaluate("s => document.activeElement.matches(s)", selector);
    }

    private Locator button(String name) {
        return browser.page()
                .getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return browser.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.FilterOptions exactly(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + text + "\\s*$"));
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
