package org.rapportcrm.harness;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;

final class Screenshots {
    private record Screen(String name, int width, int height) {}

    private static final List<Screen> SCREENS =
            List.of(new Screen("desktop", 1440, 1000), new Screen("phone", 390, 844));
    // as the theme button does; following the device is decided before the first paint
    private static final String THEME =
            """
            theme => {
              document.documentElement.dataset.bsTheme = theme;
              document.dispatchEvent(new Event("rp:theme"));
            }\
            """;

    private Screenshots() {}

    static void take(Page page, String name) {
        ViewportSize before = page.viewportSize();
        Object theme = page.evaluate("document.documentElement.dataset.bsTheme");
        for (Screen screen : SCREENS) {
            for (String shade : List.of("light", "dark")) {
                page.setViewportSize(screen.width(), screen.height());
                page.evaluate(THEME, shade);
                page.evaluate("document.fonts.ready");
                page.screenshot(
                        new Page.ScreenshotOptions()
                                // the theme comes in by a transition
                                .setAnimations(ScreenshotAnimations.DISABLED)
                                .setPath(
                                        Browser.picture(name + "-" + screen.name() + "-" + shade)));
            }
        }
        page.setViewportSize(before.width, before.height);
        page.evaluate(THEME, theme);
    }
}
