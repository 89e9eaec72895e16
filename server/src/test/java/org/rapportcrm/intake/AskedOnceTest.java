package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a text in a file means is asked in the preview, once. */
@HouseTest
class AskedOnceTest {
    private static final String PRODUCTS = "product,series,sales_price\nGTX Pro,GTX,4821\n";
    private static final String DEALS =
            "opportunity_id,product,deal_stage,close_value\nA1,GTXPro,Engaging,\nA2,GTXPro,Won,4700\n";

    @Autowired MockMvc browser;

    @Test
    void isRememberedAndNotAskedAgain() throws Exception {
        Importer priya = importer();
        priya.press("/imports/" + priya.upload("Deals", "products.csv", PRODUCTS) + "/start");
        UUID draft = priya.upload("Other deals", "deals.csv", DEALS);
        String asked =
                priya.page("/imports/" + draft + "/trial").select("[data-testid=problems]").text();

        priya.press("/imports/" + draft + "/remedy", "kind", "SAME_AS", "what", "product:GTXPro");

        assertThat(asked)
                .contains("“GTXPro” is not known. Is it “GTX Pro”?")
                .contains("Yes, remember it");
        assertThat(
                        priya.page("/imports/" + draft + "/trial")
                                .select("[data-testid=problems]")
                                .text())
                .doesNotContain("GTXPro")
                .contains("names no customer");
    }

    private Importer importer() {
        Viewer priya = Importer.PRIYA;
        Map<Permission, Reach> grants = new HashMap<>(priya.grants());
        grants.put(Permission.of("opportunity", Action.IMPORT), Reach.ALL);
        grants.put(Permission.of("opportunity", Action.READ), Reach.ALL);
        return new Importer(
                browser,
                new Viewer(
                        priya.id(),
                        priya.name(),
                        null,
                        priya.teams(),
                        grants,
                        priya.locale(),
                        priya.zone()));
    }
}
