package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrdersOnTheTimelineTest {
    private static final String HEADER =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";
    private static final List<String> FIRST =
            List.of(
                    HEADER,
                    "1001,P1,T-LIGHT HOLDER,100,2011-01-10 09:00:00,2.00,14646,Netherlands",
                    "1001,P2,CAFÉ SIGN,10,2011-01-10 09:01:00,5.00,14646,Netherlands",
                    "C1003,P1,T-LIGHT HOLDER,-5,2011-03-05 12:00:00,2.00,14646,Netherlands",
                    "1004,P2,CAFÉ SIGN,1,2011-03-06 12:00:00,5.00,,France");

    @Autowired MockMvcTester mvc;
    @Autowired ImportCommand imports;
    @Autowired DSLContext db;
    private Desk marcus;

    @BeforeAll
    void importAShop(@TempDir Path folder) throws IOException {
        Calder.foundIn(db);
        bring(folder.resolve("first.csv"), FIRST);
        bring(
                folder.resolve("second.csv"),
                List.of(
                        HEADER,
                        "1001,P3,DOORMAT,1,2011-01-10 09:02:00,9.90,14646,Netherlands",
                        "1005,P3,DOORMAT,1,2011-04-01 08:00:00,9.90,14646,Netherlands"));
        UUID buyer =
                (UUID)
                        Objects.requireNonNull(
                                db.fetchValue(
                                        "select customer_id from customer.external_id where external_id = '14646'"));
        marcus = new Desk(mvc, Calder.marcusInService(), buyer);
    }

    @Test
    void standOnceEachAndGrowWithTheirOrder() {
        var entries = marcus.timeline().select("[data-testid=entry]");

        assertThat(entries.select(".rp-event-head b").eachText())
                .containsExactly(
                        "Order 1005, 1 line, £9.90",
                        "Return C1003, 1 line, -£10.00",
                        "Order 1001, 3 lines, £259.90");
        assertThat(entries.select(".rp-said").eachText())
                .containsExactly(
                        "DOORMAT × 1",
                        "T-LIGHT HOLDER × -5",
                        "T-LIGHT HOLDER × 100, CAFÉ SIGN × 10");
    }

    @Test
    void areNoContactsWithTheCustomer() {
        assertThat(
                        db.fetchValue(
                                "select last_contact_at = 'epoch' from customer.customer where id = {0}",
                                marcus.customer()))
                .isEqualTo(true);
    }

    @Test
    void stayWithThoseWhoMayReadOrders() {
        Desk outsider = new Desk(mvc, Calder.without(marcus.viewer(), "order"), marcus.customer());

        var timeline = outsider.timeline();

        assertThat(timeline.select("[data-testid=entry]")).isEmpty();
        assertThat(timeline.select("[data-testid=restricted]")).hasSize(3);
        assertThat(timeline.text()).doesNotContain("259").doesNotContain("DOORMAT");
    }

    private void bring(Path file, List<String> lines) throws IOException {
        Files.write(file, lines);
        imports.run(
                SourceDefaults.named("Online shop").with("GBP", null),
                Optional.empty(),
                List.of(file),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
