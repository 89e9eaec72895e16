package org.rapportcrm.customer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class PersonPageTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private UUID elena = new UUID(0, 0);

    @BeforeEach
    void elenaIsACustomer() {
        elena =
                new Customers(types, transactions)
                        .add(
                                "given_name", "Elena",
                                "family_name", "Marchetti",
                                "job_title", "Director",
                                "email", "elena@brightwater.example",
                                "phone", "+1 503 555 0142",
                                "website", "brightwater.example/Rooms");
    }

    @Test
    void showsWhoItIs() {
        Document page = open(elena);

        assertThat(page.select("h1").text()).isEqualTo("Elena Marchetti");
        assertThat(page.select(".rp-cust-id .rp-av").text()).isEqualTo("EM");
        assertThat(page.select(".rp-facts-line").text()).startsWith("Director Austria C-");
        assertThat(page.select("[data-testid=middle]").text()).contains("1 system change");
    }

    @Test
    void showsWhoLooksAfterThem() {
        db.execute(
                "insert into access.app_user (id, email, name, created_at) values ({0}, 'lucy@calder.example', 'Lucy Tran', now())",
                People.lucy().id());
        db.execute(
                "update customer.customer set owner_id = {0} where id = {1}",
                People.lucy().id(), elena);

        assertThat(open(elena).select("[data-testid=owner]").text()).contains("Lucy Tran");
    }

    @Test
    void showsWhatTheyAreToUsAndWhoIsInCharge() {
        db.execute("insert into access.team (id, name) values ({0}, 'Alpine')", elena);
        db.execute("insert into access.department (id, name) values ({0}, 'Hotels')", elena);
        db.execute(
                """
                update customer.customer set roles = '{partner,media}', zone = 'Europe/Vienna', team_id = id,
                    department_id = id where id = {0}\
                """,
                elena);

        assertThat(open(elena).select("[data-testid=about]").text())
                .contains("Partner, Media", "Europe/Vienna", "Alpine", "Hotels");
    }

    @Test
    void showsHowToReachThem() {
        Document page = open(elena);

        assertThat(page.select(".is-reach a").eachAttr("href"))
                .containsExactly("mailto:elena@brightwater.example", "tel:+15035550142");
        assertThat(page.select("[data-testid=contact-points] a").eachAttr("href"))
                .contains("https://brightwater.example/Rooms");
    }

    @Test
    void showsWhomTheyKnowOnBothPages() {
        UUID hotels =
                new Customers(types, transactions)
                        .add("name", "Brightwater Hotels", "kind", "organization");
        db.execute(
                """
                insert into customer.relationship (id, from_id, to_id, kind, role, created_at)
                values (gen_random_uuid(), {0}, {1}, 'works_for', null, now())\
                """,
                elena, hotels);

        assertThat(open(elena).select("[data-testid=relationships] a").text())
                .isEqualTo("BH Brightwater Hotels Works for");
        assertThat(open(hotels).select("[data-testid=relationships] a").attr("href"))
                .isEqualTo("/customers/" + elena);
    }

    @Test
    void showsWhatTheyLike() {
        db.execute(
                """
                insert into customer.preference (id, customer_id, kind, text, created_at)
                values (gen_random_uuid(), {0}, 'preference', 'E-mail before 11', now())\
                """,
                elena);

        assertThat(open(elena).select("[data-testid=likes]").text()).contains("E-mail before 11");
    }

    private Document open(UUID customer) {
        return Pages.open(mvc, People.priya(), "/customers/" + customer);
    }
}
