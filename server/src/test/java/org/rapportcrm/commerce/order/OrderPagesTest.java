package org.rapportcrm.commerce.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderPagesTest {
    @Autowired MockMvcTester mvc;
    @Autowired ImportCommand imports;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transactions;
    @TempDir static Path folder;

    @BeforeAll
    void importTheShop() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
        lines.add("1001,P1,T-LIGHT HOLDER,100,2011-01-10 09:00:00,2.00,14646,Netherlands");
        lines.add("1001,P2,CAFÉ SIGN,10,2011-01-10 09:00:00,5.00,14646,Netherlands");
        IntStream.range(0, 70)
                .forEach(i ->
                        lines.add(2000 + i + ",P2,CAFÉ SIGN,1,2011-02-01 12:00:00,5.00,,France"));
        bring(lines.toArray(String[]::new));
    }

    @Test
    void showAnOrderWithItsLines() {
        Document page = Pages.open(mvc, People.priya(), "/orders/" + order("1001"));

        assertThat(page.select("h1").text()).isEqualTo("Order 1001");
        assertThat(page.select("[data-testid=customer]").text())
                .isEqualTo("Customer 14646, Online shop");
        assertThat(page.select("[data-testid=customer]").attr("href"))
                .isEqualTo("/customers/" + buyer());
        assertThat(page.select("[data-testid=lines] tbody tr").eachText())
                .containsExactly(
                        "T-LIGHT HOLDER P1 100 100 × £2.00 £200.00",
                        "CAFÉ SIGN P2 10 10 × £5.00 £50.00");
    }

    @Test
    void showTheLinesAloneOnDemand() {
        Document lines = Pages.open(mvc, People.priya(), "/orders/" + order("1001") + "/lines");

        assertThat(lines.select("nav")).isEmpty();
        assertThat(lines.select("li").eachText())
                .containsExactly("T-LIGHT HOLDER 100 £200.00", "CAFÉ SIGN 10 £50.00");
    }

    @Test
    void listEachUnmatchedOrderOnce() {
        List<String> visited = new ArrayList<>();

        String path = "/orders?view=unmatched";
        while (path != null) {
            Document page = Pages.open(mvc, People.priya(), path);
            visited.addAll(page.select(".rp-name a").eachText());
            Element more = page.selectFirst(".rp-table-more a");
            path = more == null ? null : more.attr("href");
        }

        assertThat(visited).hasSize(70).doesNotHaveDuplicates().doesNotContain("Order 1001");
    }

    @Test
    void areNamedBySearchWhenTheyTookTooLong() {
        Document found =
                Objects.requireNonNull(
                        transactions.execute(_ -> {
                            db.execute("lock table commerce.customer_order");
                            return CompletableFuture.supplyAsync(
                                            () -> Pages.open(mvc, People.priya(), "/search?q=1001"))
                                    .join();
                        }));

        assertThat(found.select("[data-testid=late]").text()).contains("too long: Orders.");
        assertThat(Pages.open(mvc, People.priya(), "/search?q=1001").select("[data-testid=late]"))
                .isEmpty();
    }

    @Test
    void areFoundByTheBeginOfTheirNumber() {
        assertThat(Pages.open(mvc, People.priya(), "/orders?q=100").select(".rp-name a").eachText())
                .containsExactly("Order 1001");
        assertThat(Pages.open(mvc, People.priya(), "/search?q=1001").text()).contains("Order 1001");
        assertThat(Pages.open(mvc, People.lucy(), "/search?q=1001").text())
                .doesNotContain("Order 1001");
        assertThat(Pages.open(mvc, People.priya(), "/orders?q=%25").select(".rp-name a")).isEmpty();
    }

    @Test
    void listTheOrdersOfOneCustomer() {
        Document page = Pages.open(mvc, People.priya(), "/orders?filter=customer==" + buyer());

        assertThat(page.select(".rp-chip.is-on").text())
                .isEqualTo("Customer is Customer 14646, Online shop");
        assertThat(page.select(".rp-name a").eachText()).containsExactly("Order 1001");
    }

    @Test
    void areNothingToWhoMayNotReadThem() {
        UUID order = order("1001");

        assertThat(mvc.get().uri("/orders/" + order).with(Acting.as(People.lucy())).exchange())
                .hasStatus(404);
        assertThat(
                        mvc.get()
                                .uri("/orders/" + new UUID(0, 0))
                                .with(Acting.as(People.priya()))
                                .exchange())
                .hasStatus(404);
    }

    @Test
    void areThoseOfWhoTookThemAndOfTheirTeam() throws IOException {
        UUID team = new UUID(0, 1);
        Viewer lucy = People.lucy();
        Viewer priya = People.priya();
        db.execute("insert into access.team (id, name) values ({0}, 'Vienna')", team);
        for (Viewer one : List.of(lucy, priya)) {
            db.execute(
                    "insert into access.app_user (id, name, email, created_at) values ({0}, {1}, {2}, now())",
                    one.id(), one.name(), one.id() + "@calder.example");
            db.execute(
                    "insert into access.team_member (team_id, user_id) values ({0}, {1})",
                    team, one.id());
        }
        bring(
                "InvoiceNo,StockCode,InvoiceDate,UnitPrice,CustomerID,Employee",
                "3001,P1,2011-03-01 09:00:00,2.00,14646,Lucy Tran",
                "3002,P1,2011-03-02 09:00:00,2.00,14646,priya raman");

        assertThat(listed(lucy)).containsExactly("Order 3001");
        assertThat(listed(within(lucy, team))).containsExactly("Order 3002", "Order 3001");
    }

    private List<String> listed(Viewer viewer) {
        return Pages.open(mvc, viewer, "/orders").select(".rp-name a").eachText();
    }

    private static Viewer within(Viewer viewer, UUID team) {
        return new Viewer(
                viewer.id(),
                viewer.name(),
                null,
                Set.of(team),
                Map.of(People.CUSTOMERS, Reach.OWN, People.ORDERS, Reach.TEAM),
                viewer.locale(),
                viewer.zone());
    }

    private void bring(String... lines) throws IOException {
        imports.run(
                SourceDefaults.named("Online shop").with("GBP", null),
                Optional.empty(),
                List.of(Files.write(folder.resolve(lines.length + ".csv"), List.of(lines))),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private @Nullable Object buyer() {
        return db.fetchValue(
                "select customer_id from customer.external_id where external_id = '14646'");
    }

    private UUID order(String number) {
        return (UUID)
                Objects.requireNonNull(
                        db.fetchValue(
                                "select id from commerce.customer_order where number = {0}",
                                number));
    }
}
