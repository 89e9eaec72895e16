package org.rapportcrm.harness;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A laptop with a finger reader that always finds the right finger. */
public final class VirtualAuthenticator {
    private VirtualAuthenticator() {}

    /** https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/ */
    public static void plugInto(Page page) {
        CDPSession chromium = page.context().newCDPSession(page);
        chromium.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        chromium.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
