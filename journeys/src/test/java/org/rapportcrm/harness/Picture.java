package org.rapportcrm.harness;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Takes the README's picture anew: bin/build -pl journeys test -Dtest=Picture. */
class Picture {
    private static final Path FILE = Path.of("..", "docs", "images", "customer.png");

    @RegisterExtension static final Demo demo = new Demo();
    @RegisterExtension final Browser browser = new Browser();

    private static final String ALL = "links => links.map(link => link.getAttribute('href'))";

    @Test
    void showsALivelyCustomer() {
        Page page = browser.page();
        page.setViewportSize(1440, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        demo.signIn(page);
        page.navigate(demo.address() + mostLively(page));
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(FILE));
    }

    /** Who has most open and most orders among those with whom we spoke last. */
    private static String mostLively(Page page) {
        page.navigate(
                demo.address() + "/customers?sort=-last_contact_at&filter=kind==organization");
        List<?> paths = (List<?>) page.locator("tbody .rp-name a").evaluateAll(ALL);
        return paths.stream()
                .map(String::valueOf)
                .max(Comparator.comparingInt(path -> liveliness(page, path)))
                .orElseThrow();
    }

    private static int liveliness(Page page, String path) {
        page.navigate(demo.address() + path);
        int open = page.locator("[data-testid=promise-row], [data-testid=task]").count();
        int known = page.locator("[data-testid=relationships] .rp-row").count();
        int orders = page.locator("[data-testid='commerce.orders'] details").count();
        return 4 * open + known + 2 * orders;
    }
}
