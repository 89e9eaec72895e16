package org.rapportcrm.harness;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who has no pointer: moves by Tab and presses keys. */
public final class Keyboard {
    private static final int PATIENCE = 80;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the target has the focus; fails when it is never reached. */
    public Keyboard reach(Locator target) {
        for (int i = 0; i < PATIENCE; i++) {
            if ((boolean) target.evaluate("element => element === document.activeElement")) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("Tab never reaches " + target);
    }

    public Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** One key after the other, such as G and D: no slow machine comes in between. */
    public Keyboard sequence(String keys) {
        page.waitForLoadState();
        page.keyboard().type(keys);
        return this;
    }

    /** A key or chord such as "Enter", "Escape" or "Control+K". */
    public Keyboard press(String key) {
        // before that nothing listens, although all of the page can be seen
        page.waitForLoadState();
        page.keyboard().press(key);
        return this;
    }
}
