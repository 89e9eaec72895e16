package org.rapportcrm.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A fresh browser profile for each test. A test fails when a page writes an error to the console,
 * breaks the Content Security Policy or throws, unless it said that it expects that.
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {
    /** Of a test with a page, in ms: other journeys and servers share the processors. */
    private static final double PATIENCE = 40_000;

    private final boolean script;
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private @Nullable BrowserContext context;
    private @Nullable Page page;

    public Browser() {
        this(true);
    }

    private Browser(boolean script) {
        this.script = script;
    }

    /** Of somebody whose browser runs no JavaScript. */
    public static Browser withoutScript() {
        return new Browser(false);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        complaints.clear();
        expected.clear();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        context = Chromium.newContext(script);
        context.setDefaultTimeout(PATIENCE);
        page = newPage();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            page().screenshot(
                            new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(picture("failed-" + test.getDisplayName())));
            System.out.println(test.getDisplayName() + " failed on " + page().url());
        }
        context().close();
        assertThat(complaints).as("errors that the pages made").isEmpty();
    }

    /** The page of the test's only person; another tab or person is {@link #newPage}. */
    public Page page() {
        return Objects.requireNonNull(page);
    }

    public Page newPage() {
        Page opened = context().newPage();
        opened.onConsoleMessage(this::hear);
        opened.onPageError(this::complain);
        return opened;
    }

    /**
     * An error with this in its text is part of the test, such as the 404 of a page that is gone.
     */
    public void expect(String pattern) {
        expected.add(Pattern.compile(pattern));
    }

    /** Until all of the page stands and listens, and what it asked for by itself is there. */
    public void settles() {
        page().waitForLoadState();
        page().waitForFunction(
                        "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    public Keyboard keyboard() {
        return new Keyboard(page());
    }

    /** Fails with what axe finds against WCAG 2.2 A and AA or best practice. */
    public void axe() {
        assertThat(violations()).as("axe on " + page().url()).isEmpty();
    }

    /** What axe finds, for a journey that goes on. */
    public List<String> violations() {
        settles();
        return Axe.violations(page());
    }

    /** Of what axe finds, only texts that stand out too little. */
    public List<String> contrasts() {
        return Axe.violations(page(), "color-contrast");
    }

    /**
     * Desktop and phone, light and dark, as target/screenshots/NAME-desktop-light.png and so on;
     * only with -Dpictures=true, as they tell a person something and a test nothing.
     */
    public void screenshots(String name) {
        if (Boolean.getBoolean("rapport.pictures")) {
            Screenshots.take(page(), name);
        }
    }

    static Path picture(String name) {
        return Path.of("target", "screenshots", name.replaceAll("[^\\w-]", "") + ".png");
    }

    private BrowserContext context() {
        return Objects.requireNonNull(context);
    }

    private void hear(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complain(message.text() + " at " + message.location());
        }
    }

    private void complain(String text) {
        if (expected.stream().noneMatch(pattern -> pattern.matcher(text).find())) {
            complaints.add(text);
        }
    }
}
