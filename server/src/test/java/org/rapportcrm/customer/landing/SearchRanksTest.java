package org.rapportcrm.customer.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.customer.ContactedCustomers;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class SearchRanksTest {
    private static final Instant LATELY = Instant.parse("2026-11-20T10:00:00Z");

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired ContactedCustomers contacts;
    @Autowired SearchRanks ranks;

    private List<UUID> wilks = List.of();

    @BeforeEach
    void threeOfAName() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        wilks = new Customers(types, transactions).named("Ada Wilk", "Boris Wilk", "Cleo Wilk");
    }

    @Test
    void putWhomWeWereInContactWithLatelyFirst() {
        contacted(1, LATELY.minusSeconds(40L * 24 * 3600));
        contacted(2, LATELY);

        assertThat(found()).containsExactly("Cleo Wilk", "Boris Wilk", "Ada Wilk");
    }

    @Test
    void stayWithWhomIsRenamed() {
        contacted(2, LATELY);

        new Customers(types, transactions).rename(wilks.get(2), "Zoe Wilk");

        assertThat(found()).containsExactly("Zoe Wilk", "Ada Wilk", "Boris Wilk");
    }

    @Test
    void followWhatCameInByFile() {
        db.execute(
                "update customer.customer set last_contact_at = {0} where id = {1}",
                LATELY.atOffset(java.time.ZoneOffset.UTC), wilks.get(1));

        ranks.refreshAll();

        assertThat(found()).containsExactly("Boris Wilk", "Ada Wilk", "Cleo Wilk");
        assertThat(db.fetchValue("select count(*) from customer.search_token where rank > 0"))
                .isEqualTo(
                        db.fetchValue(
                                "select count(*) from customer.search_token where customer_id = {0}",
                                wilks.get(1)));
    }

    private void contacted(int wilk, Instant at) {
        transactions.executeWithoutResult(_ -> contacts.contacted(Map.of(wilks.get(wilk), at)));
    }

    private List<String> found() {
        return Pages.open(mvc, People.priya(), "/customers?q=wilk").select(".rp-name a").eachText();
    }
}
