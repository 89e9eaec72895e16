package org.rapportcrm.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    @Autowired ImportCommand command;
    @TempDir Path folder;

    @Test
    void isRememberedAndNotAskedAgain() throws Exception {
        Importer priya = importer();
        command.run(
                SourceDefaults.named("Catalog"),
                Optional.of("product"),
                List.of(Files.writeString(folder.resolve("products.csv"), PRODUCTS)),
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
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
