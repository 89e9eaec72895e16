package org.rapportcrm.customer.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerSearchTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired DataSource dataSource;

    @BeforeAll
    void threeCustomers() {
        Customers customers = new Customers(types, transactions);
        customers.add(
                "given_name",
                "Elena",
                "family_name",
                "Müller-Lüdenscheidt",
                "email",
                "e.mueller@brightwater.example",
                "phone",
                "0664 555 01 42");
        customers.add("name", "Café Orsa", "kind", "organization", "external_id", "KD-7781");
        customers.add("name", "Li Wu", "kind", "person", "external_id", "KD-9000");
    }

    @ParameterizedTest
    @CsvSource({
        "elen, Elena Müller-Lüdenscheidt",
        "muller, Elena Müller-Lüdenscheidt",
        "MÜLLER, Elena Müller-Lüdenscheidt",
        "densch, Elena Müller-Lüdenscheidt",
        "denscheidt elena, Elena Müller-Lüdenscheidt",
        "e.mueller@bright, Elena Müller-Lüdenscheidt",
        "e.mueller@brightwater.example, Elena Müller-Lüdenscheidt",
        "ueller@BRIGHT, Elena Müller-Lüdenscheidt",
        "@brightwater, Elena Müller-Lüdenscheidt",
        "brightwater, Elena Müller-Lüdenscheidt",
        "'0664 5550142', Elena Müller-Lüdenscheidt",
        "'+43 664 555', Elena Müller-Lüdenscheidt",
        "0142, Elena Müller-Lüdenscheidt",
        "cafe, Café Orsa",
        "KD-7781, Café Orsa",
        "li, Li Wu",
        "wu li, Li Wu"
    })
    void findsByWhatPeopleRemember(String typed, String name) {
        assertThat(found(People.priya(), typed)).containsExactly(name);
    }

    @Test
    void findsByItsNumberAsWeWriteIt() {
        Object number = db.fetchValue("select number from customer.customer where name = 'Li Wu'");

        assertThat(found(People.priya(), "C-" + number)).containsExactly("Li Wu");
    }

    @ParameterizedTest
    @CsvSource({"l", "x", "zzz", "'%'", "9999", "kd"})
    void saysWhenNobodyFits(String typed) {
        Document page = Pages.open(mvc, People.priya(), "/customers?q=" + encoded(typed));

        assertThat(page.select("tbody tr")).isEmpty();
        assertThat(page.select(".rp-empty h2").text()).isEqualTo("Nothing fits");
    }

    @Test
    void findsOnlyWhomTheViewerMaySee() {
        db.execute(
                "update customer.customer set owner_id = {0} where name = 'Li Wu'",
                People.lucy().id());

        assertThat(found(People.lucy(), "KD-")).isEmpty();
        assertThat(found(People.lucy(), "li")).containsExactly("Li Wu");
        assertThat(found(People.lucy(), "elena")).isEmpty();
    }

    /** Whoever searches everything is told what did not answer in time, and sees the rest. */
    @Test
    void keepsNobodyWaiting() throws SQLException {
        try (Connection other = dataSource.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table customer.search_token");

            Document page = Pages.open(mvc, People.priya(), "/search?q=orsa");

            assertThat(page.select("[data-testid=late]").text()).contains("Customers");
            assertThat(page.select(".rp-name a")).isEmpty();
            other.rollback();
        }
    }

    @Test
    void answersTheSearchOfEveryPage() {
        Document page = Pages.open(mvc, People.priya(), "/search?q=orsa");

        assertThat(page.select(".rp-name a").eachText()).containsExactly("Café Orsa");
        assertThat(page.select("main input[name=q]").val()).isEqualTo("orsa");
    }

    private java.util.List<String> found(Viewer viewer, String typed) {
        return Pages.open(mvc, viewer, "/customers?q=" + encoded(typed))
                .select(".rp-name a")
                .eachText();
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
