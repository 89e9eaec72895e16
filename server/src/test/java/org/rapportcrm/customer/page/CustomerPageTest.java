package org.rapportcrm.customer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visit;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.rapportcrm.testing.RoundTrips;
import org.rapportcrm.testing.TestPostgres;
import org.rapportcrm.web.Fragments;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerPageTest {
    private static final List<String> SALES =
            List.of(
                    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
                    "1001,P1,T-LIGHT HOLDER,100,2011-01-10 09:00:00,2.00,14646,Netherlands",
                    "1001,P2,CAFÉ SIGN,10,2011-01-10 09:00:00,5.00,14646,Netherlands",
                    "1002,P1,T-LIGHT HOLDER,50,2011-03-02 10:30:00,2.00,14646,Netherlands",
                    "C1003,P1,T-LIGHT HOLDER,-5,2011-03-05 12:00:00,2.00,14646,Netherlands",
                    "1004,P2,CAFÉ SIGN,1,2011-03-06 12:00:00,5.00,,France");

    @Autowired MockMvcTester mvc;
    @Autowired ImportCommand imports;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Environment environment;
    @Autowired ObjectProvider<ProfilePanel> panels;
    @Autowired Fragments fragments;
    private UUID buyer = new UUID(0, 0);

    @BeforeAll
    void importTheShop(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("shop.csv"), SALES);
        imports.run(
                SourceDefaults.named("Online shop").with("GBP", null),
                Optional.empty(),
                List.of(file),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        buyer =
                (UUID)
                        Objects.requireNonNull(
                                db.fetchValue(
                                        "select customer_id from customer.external_id where external_id = '14646'"));
    }

    @Test
    void callsWhoHasNoNameByWhatTheirSourceCallsThem() {
        Document page = open();
        Document list = Pages.open(mvc, People.priya(), "/customers?q=14646");

        assertThat(page.select("h1").text()).isEqualTo("Customer 14646, Online shop");
        assertThat(page.select("h1 + .rp-pill").text()).isEqualTo("Active");
        assertThat(page.select(".rp-cust-id .rp-av .ti-id")).hasSize(1);
        assertThat(list.select(".rp-name a").text()).isEqualTo("Customer 14646, Online shop");
    }

    @Test
    void showsWhoTheyAreAndFromWhere() {
        Element about = open().expectFirst("[data-testid=left] [data-testid=about]");

        assertThat(about.select(".rp-fact:contains(Country) dd > span").text())
                .isEqualTo("Netherlands");
        assertThat(about.expectFirst(".rp-source li").text()).isEqualTo("Online shop 14646");
    }

    @Test
    void showsWhatTheyBoughtAndBroughtBack() {
        Document page = open();

        assertThat(page.select(".rp-strip [data-testid=bought]").text())
                .isEqualTo("Bought £350.00 £340.00 kept");
        assertThat(page.select(".rp-strip [data-testid=order-count] .is-score").text())
                .isEqualTo("2");
        assertThat(page.select(".rp-strip [data-testid=returned]").text())
                .isEqualTo("Returned £10.00 1 return, 2.9%");
        Element value = page.expectFirst("[data-testid=right] [data-testid=value]");
        assertThat(value.select(".rp-big").text()).isEqualTo("£340.00");
        assertThat(value.select("svg.rp-spark").attr("aria-label"))
                .isEqualTo(
                        "Bought less returned by month, April 2010 to March 2011; most in January 2011: £250.00");
        assertThat(page.select("[data-testid=products] .rp-row").eachText())
                .containsExactly(
                        "T-LIGHT HOLDER P1, last on Mar 5, 2011 £290.00 145 pieces",
                        "CAFÉ SIGN P2, last on Jan 10, 2011 £50.00 10 pieces");
        assertThat(page.select("[data-testid='commerce.orders'] summary").eachText())
                .containsExactly(
                        "1002 Mar 2, 2011, 1 line £100.00", "1001 Jan 10, 2011, 2 lines £250.00");
        assertThat(page.select("[data-testid='commerce.returns'] summary").eachText())
                .containsExactly("C1003 Mar 5, 2011, 1 line -£10.00");
    }

    @Test
    void readsAllFastPanelsInOneRoundTripAndWhatFewHaveAfterIt() throws Exception {
        UUID plain = new Customers(types, transactions).add("name", "Quito Plain");
        String database = Objects.requireNonNull(environment.getProperty("test.database"));
        try (Connection connection = RoundTrips.connect(TestPostgres.url(database))) {
            DSLContext counted = DSL.using(connection, SQLDialect.POSTGRES);
            Profiles profiles = new Profiles(counted, panels, fragments);
            List<CustomerPage> read = new ArrayList<>();

            int ofPlain = RoundTrips.during(() -> read.add(profiles.page(visit(plain))));
            int ofBuyer = RoundTrips.during(() -> read.add(profiles.page(visit(buyer))));

            assertThat(ofPlain).isEqualTo(1);
            assertThat(ofBuyer).as("with a return").isEqualTo(2);
            assertThat(read).allSatisfy(page -> assertThat(page.panels()).hasSizeGreaterThan(6));
        }
    }

    private static Visit visit(UUID customer) {
        return new Visit(customer, People.priya(), Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Test
    void showsOnePanelAlone() {
        Document panel = Pages.open(mvc, People.priya(), "/customers/" + buyer + "/panels/value");

        assertThat(panel.select("nav")).isEmpty();
        assertThat(panel.select("[data-testid=value] .rp-big").text()).isEqualTo("£340.00");
    }

    @Test
    void leadsFromTheNumberToThePage() {
        Object number = db.fetchValue("select number from customer.customer where id = {0}", buyer);

        assertThat(
                        mvc.get()
                                .uri("/customers/c-" + number)
                                .with(Acting.as(People.priya()))
                                .exchange())
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/customers/" + buyer);
    }

    @Test
    void leavesOutWhatTheViewerMayNotSee() {
        Document page = Pages.open(mvc, People.marcus(), "/customers/" + buyer);

        assertThat(page.select("[data-testid=right] .rp-panel:not(#reminders)")).isEmpty();
        assertThat(page.select(".rp-strip, [data-testid=events], a[href^=/orders]")).isEmpty();
        assertThat(page.select("[data-testid=about]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/panels/about"})
    void hidesWhoIsNotTheirs(String part) {
        UUID tomasz = new Customers(types, transactions).add("name", "Tomasz Wilk");
        db.execute(
                "update customer.customer set owner_id = {0} where id = {1}",
                People.lucy().id(), tomasz);

        assertThat(
                        mvc.get()
                                .uri("/customers/" + tomasz + part)
                                .with(Acting.as(People.lucy()))
                                .exchange())
                .hasStatusOk();
        assertThat(
                        mvc.get()
                                .uri("/customers/" + buyer + part)
                                .with(Acting.as(People.lucy()))
                                .exchange())
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers/00000000-0000-0000-0000-000000000000",
                "/customers/C-1",
                "/customers/nobody",
                "/customers/C-99999999999999999999"
            })
    void knowsNobodyElse(String path) {
        assertThat(mvc.get().uri(path).with(Acting.as(People.priya())).exchange()).hasStatus(404);
    }

    private Document open() {
        return Pages.open(mvc, People.priya(), "/customers/" + buyer);
    }
}
