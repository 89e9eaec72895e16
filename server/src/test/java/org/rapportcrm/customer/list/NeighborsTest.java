package org.rapportcrm.customer.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class NeighborsTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Maintenance maintenance;
    private Customers customers;

    @BeforeEach
    void nobody() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        customers = new Customers(types, transactions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers",
                "/customers?sort=-created_at",
                "/customers?sort=-last_contact_at",
                "/customers?sort=-created_at&filter=stage==active",
                "/customers?q=walker"
            })
    void standAsInTheList(String list) {
        for (String name : List.of("Ada", "Bo", "Cleo", "Dora", "Eve")) {
            String stage = name.equals("Bo") ? "lapsed" : "active";
            customers.add("name", name + " Walker", "stage", stage);
        }
        List<String> listed = pages(list);

        List<String> walked = new ArrayList<>(List.of(listed.getFirst()));
        while (walked.size() < listed.size()) {
            walked.add(neighbor(walked.getLast(), "next"));
        }
        List<String> back = new ArrayList<>(List.of(walked.getLast()));
        while (back.size() < listed.size()) {
            back.add(neighbor(back.getLast(), "previous"));
        }

        assertThat(walked).isEqualTo(listed);
        assertThat(back.reversed()).isEqualTo(listed);
    }

    @Test
    void endWithTheList() {
        customers.named("Ada");
        String ada = pages("/customers").getFirst();

        assertThat(neighbor(ada, "next")).isEqualTo(ada);
        assertThat(neighbor(ada, "previous")).isEqualTo(ada);
    }

    @Test
    void leadBackToTheListAsItWas() {
        customers.add("name", "Ada", "stage", "prospect");
        String ada = pages("/customers?filter=stage%3D%3Dprospect&sort=-created_at").getFirst();

        String back = Pages.open(mvc, People.priya(), ada).select(".rp-crumbs a").attr("href");

        assertThat(back).isEqualTo("/customers?filter=stage%3D%3Dprospect&sort=-created_at");
    }

    @Test
    void areOfferedOnlyToWhoComesFromAList() {
        UUID ada = customers.named("Ada").getFirst();

        assertThat(Pages.open(mvc, People.priya(), "/customers/" + ada).select("[data-walk]"))
                .isEmpty();
        assertThat(
                        Pages.open(
                                        mvc,
                                        People.priya(),
                                        "/customers/" + ada + "?from=https://evil.example")
                                .select("[data-walk]"))
                .isEmpty();
    }

    private List<String> pages(String list) {
        return Pages.open(mvc, People.priya(), list).select(".rp-name a").eachAttr("href");
    }

    private String neighbor(String page, String step) {
        String link =
                Pages.open(mvc, People.priya(), page)
                        .select("[data-walk=" + step + "]")
                        .attr("href");
        String to =
                mvc.get()
                        .uri(java.net.URI.create(link))
                        .with(Acting.as(People.priya()))
                        .exchange()
                        .getResponse()
                        .getHeader("Location");
        return java.util.Objects.requireNonNull(to);
    }
}
