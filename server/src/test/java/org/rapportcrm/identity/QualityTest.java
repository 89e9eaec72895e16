package org.rapportcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.identity.arrive.Following;
import org.rapportcrm.identity.arrive.JoiningPairs;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What is wrong with records is counted, and each number opens its list. */
@HouseTest
class QualityTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired Following following;
    @Autowired JoiningPairs joining;

    private Customers customers;
    private Queue queue;
    private Reviewer nadia;

    @BeforeEach
    void nobodyIsThere() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        customers = new Customers(types, transactions);
        queue = new Queue(db, following, joining);
        queue.forget();
        queue.catchUp();
        nadia = new Reviewer(mvc, Reviewer.viewer("Nadia Rahimi", Reach.ALL, Reach.ALL));
    }

    @Test
    void opensTheListOfThoseWhomNobodyCanReach() {
        customers.add("name", "Silent Sam", "kind", "person", "country", "AT");
        customers.add("name", "Elena Marchetti", "kind", "person", "email", "e@x.example");
        queue.catchUp();

        Element number = number("Nobody can reach them");

        assertThat(number.select(".rp-big").text()).isEqualTo("1");
        assertThat(nadia.page(number.attr("href")).select("tbody").text())
                .contains("Silent Sam")
                .doesNotContain("Elena Marchetti");
    }

    @Test
    void countsAContactPointThatDoesNotWorkUntilItIsGone() {
        UUID elena =
                customers.add("name", "Elena Marchetti", "kind", "person", "email", "e@x.example");
        db.execute(
                "update customer.contact_point set invalid_since = now() where customer_id = {0}",
                elena);
        customers.change(elena, "job_title", "Cook");
        queue.catchUp();
        String before = number("Contact point does not work").select(".rp-big").text();

        db.execute(
                "update customer.contact_point set invalid_since = null where customer_id = {0}",
                elena);
        customers.change(elena, "job_title", "Chef");
        queue.catchUp();

        assertThat(before).isEqualTo("1");
        assertThat(number("Contact point does not work").select(".rp-big").text()).isEqualTo("0");
    }

    @Test
    void countsNobodyWhoIsOutOfSight() {
        customers.add("name", "Silent Sam", "kind", "person");
        queue.catchUp();
        Reviewer lucy = new Reviewer(mvc, Reviewer.viewer("Lucy Tran", Reach.OWN, Reach.ALL));

        assertThat(lucy.page("/quality").select("[data-testid=flaws] .rp-big").eachText())
                .containsOnly("0");
    }

    @Test
    void countsWhoWaitsInTheQueue() {
        customers.add("given_name", "Elena", "family_name", "Marchetti", "email", "e@x.example");
        customers.add("given_name", "Elena", "family_name", "Marchetti", "email", "e@x.example");
        queue.catchUp();

        assertThat(number("Possible duplicates").select(".rp-big").text()).isEqualTo("1");
    }

    private Element number(String title) {
        return nadia.page("/quality").select("[data-testid=number]").stream()
                .filter(row -> row.select("b").text().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
