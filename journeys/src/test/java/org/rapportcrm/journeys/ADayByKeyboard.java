package org.rapportcrm.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rapportcrm.harness.Browser;
import org.rapportcrm.harness.Demo;

/** The command palette and my day, without a pointer. */
class ADayByKeyboard {
    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    @BeforeEach
    void somebodyIsSignedIn() {
        demo.signIn(browser.page());
    }

    @Test
    void findsOpensAndDoesFromOneBox() {
        Page page = browser.page();
        Locator palette = page.locator("#palette");
        browser.keyboard().press("Control+k");
        assertThat(page.locator("#palette-box")).isFocused();
        browser.keyboard().type("beatriz ab");
        assertThat(chosen()).hasText(Pattern.compile("Beatriz Abara"));
        browser.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText(Pattern.compile("Beatriz Abara"));

        browser.keyboard().press("Control+k");
        assertThat(page.locator("#palette-box")).isFocused();
        assertThat(palette).containsText("For Beatriz Abara");
        browser.keyboard().type("favorite");
        assertThat(chosen()).hasText(Pattern.compile("Favorite"));
        browser.keyboard().press("Enter");
        assertThat(page.locator("#star-mark[aria-pressed=true]")).isVisible();

        browser.keyboard().press("Control+k");
        assertThat(page.locator("#palette-box")).isFocused();
        browser.keyboard().type("setti");
        assertThat(chosen()).hasText(Pattern.compile("Settings"));
        browser.keyboard().press("Escape");
        assertThat(palette).isHidden();
        browser.keyboard().sequence("gh");
        assertThat(page).hasURL(demo.address() + "/");
        assertThat(page.getByTestId("favorite")).containsText("Beatriz Abara");
    }

    /** ARIA's combobox: the focus stays, the chosen option is told; a closed one gives it back. */
    @Test
    void keepsTheFocusAndGivesItBack() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers");
        Locator first = page.locator("tbody .rp-name a").first();
        first.focus();
        browser.keyboard().press("Control+k");
        assertThat(chosen()).hasCount(1);
        assertThat(page.locator("#palette-box")).isFocused();
        String before = page.locator("#palette-box").getAttribute("aria-activedescendant");

        browser.keyboard().press("ArrowDown");
        assertThat(page.locator("#palette-box"))
                .not()
                .hasAttribute("aria-activedescendant", before);
        for (int i = 0; i < 6; i++) {
            browser.keyboard().press("Tab");
        }
        boolean inside =
                (boolean)
                        page.evaluate(
                                "() => document.activeElement === document.body"
                                        + " || document.getElementById('palette').contains(document.activeElement)");
        page.locator("#palette-box").focus();
        org.assertj.core.api.Assertions.assertThat(browser.violations()).isEmpty();
        browser.keyboard().press("Escape");

        org.assertj.core.api.Assertions.assertThat(inside).isTrue();
        assertThat(first).isFocused();
    }

    @Test
    void doesSomethingWithTheRowsThatWereChosen() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers");
        page.locator("tbody .rp-name a").first().focus();
        browser.keyboard().press("x").press("j").press("x");
        assertThat(page.locator("#selection b")).containsText("2");
        browser.keyboard().press("Control+k");
        assertThat(page.locator("#palette-box")).isFocused();
        assertThat(page.locator("#palette")).containsText("For 2 records");
        browser.keyboard().type("assign");
        assertThat(chosen()).hasText(Pattern.compile("Assign"));
        browser.keyboard().press("Enter");

        assertThat(page.locator("#action-dialog")).isVisible();
        assertThat(page.locator("#action-dialog")).containsText("2 records");
    }

    @Test
    void choosesAllAndReachesWhatCanBeDoneWithThem() {
        Page page = browser.page();
        page.navigate(demo.address() + "/customers");
        page.locator("tbody .rp-name a").first().focus();

        browser.keyboard().press("*");

        assertThat(page.locator("#selection b")).containsText("in this list");
        assertThat(page.locator("[data-do=select-all]")).isFocused();
        browser.keyboard().press("Tab");
        assertThat(page.locator("#selection [formaction]").first()).isFocused();
    }

    @Test
    void worksThroughMyDay() {
        Page page = browser.page();
        browser.keyboard().sequence("gd");
        page.waitForURL("**/day");
        List<String> all = titles();
        org.assertj.core.api.Assertions.assertThat(all).hasSizeGreaterThan(3);

        browser.keyboard().press("e");
        assertThat(page.locator("#now-title")).hasText(all.get(1));
        assertThat(page.locator("#now")).isFocused();
        browser.keyboard().press("s");
        assertThat(page.locator("#now [name=until]").first()).isFocused();
        browser.keyboard().press("ArrowDown").press("ArrowDown");
        assertThat(page.locator("#now [value='next week']")).isFocused();
        browser.keyboard().press("Enter");
        assertThat(page.locator("#now-title")).hasText(all.get(2));
        assertThat(page.locator("#now")).isFocused();
        browser.keyboard().press("a");
        assertThat(page.locator("#now select")).isFocused();
        browser.keyboard().press("ArrowDown");
        browser.keyboard().press("Tab");
        browser.keyboard().press("Enter");
        assertThat(page.locator("#now-title")).hasText(all.get(3));
        assertThat(page.locator("#day-count")).hasText(String.valueOf(all.size() - 3));

        browser.keyboard().press("z");
        assertThat(page.locator("#queue")).isVisible();
    }

    @Test
    void handsOverFromARow() {
        Page page = browser.page();
        page.navigate(demo.address() + "/day");
        Locator row =
                page.getByTestId("due")
                        .filter(new Locator.FilterOptions().setHas(page.locator("[data-key=a]")))
                        .first();
        String title = row.locator("b").innerText().strip();

        row.locator("summary").first().focus();
        browser.keyboard().press("a");
        assertThat(row.locator("select")).isFocused();
        browser.keyboard().press("ArrowDown");
        browser.keyboard().press("Tab");
        browser.keyboard().press("Enter");

        assertThat(page.locator("#now")).isFocused();
        org.assertj.core.api.Assertions.assertThat(titles()).doesNotContain(title);
    }

    private List<String> titles() {
        Page page = browser.page();
        page.waitForLoadState();
        return java.util.stream.Stream.concat(
                        page.locator("#now-title").allInnerTexts().stream(),
                        page.getByTestId("due").locator("b").allInnerTexts().stream())
                .map(String::strip)
                .toList();
    }

    private Locator chosen() {
        return browser.page().locator("#hits [aria-selected=true]");
    }
}
