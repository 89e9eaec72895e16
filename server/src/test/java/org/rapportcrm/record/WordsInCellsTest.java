package org.rapportcrm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Fields with several words, written where they stand. */
@HouseTest
class WordsInCellsTest {
    private static final String LIST = "/customers?view=all&columns=tags,city,roles";

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;

    private UUID alder = new UUID(0, 0);

    @BeforeEach
    void oneShop() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        alder = new Customers(types, transactions).named("Alder").getFirst();
    }

    @Test
    void areWrittenPartedByCommasAndTakenAway() {
        MockHttpServletResponse written = write("Fair, vip,  fair");
        assertThat(written.getStatus()).isLessThan(400);
        assertThat(tags()).isEqualTo("Fair,vip");
        assertThat(Chooser.page(amara().get(LIST)).select("td[id$=-tags]").text())
                .contains("Fair", "vip");

        write("vip");
        assertThat(tags()).isEqualTo("vip");

        write("");
        assertThat(tags()).isEqualTo("null");
    }

    @Test
    void areOpenedAsTheyStand() {
        write("Fair, vip");

        var editor =
                Chooser.page(
                        amara().get(
                                        "/customers/"
                                                + alder
                                                + "/cell?field=tags&from="
                                                + LIST.replace("&", "%26")));

        assertThat(editor.select("[name=value]").attr("value")).isEqualTo("Fair, vip");
    }

    @Test
    void ofASetAreTickedWhereTheyStand() {
        assertThat(boxes().eachAttr("value")).contains("partner", "supplier");
        assertThat(boxes().select("[checked]")).isEmpty();

        tick("partner", "supplier");
        assertThat(roles()).isEqualTo("[partner, supplier]");
        assertThat(boxes().select("[checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("partner", "supplier");
        assertThat(Chooser.page(amara().get(LIST)).select("td[id$=-roles]").text())
                .contains("Partner", "Supplier");

        tick();
        assertThat(roles()).isEqualTo("null");
    }

    @Test
    void ofASetAreNoOthers() {
        assertThat(tick("partner", "emperor").getStatus()).isEqualTo(422);
        assertThat(roles()).isEqualTo("null");
    }

    private Elements boxes() {
        return Chooser.page(
                        amara().get("/customers/" + alder + "/cell?field=roles&from=/customers"))
                .select("input[type=checkbox][name=value]");
    }

    /** A browser sends the empty value first, and then each box that is ticked. */
    private MockHttpServletResponse tick(String... roles) {
        List<String> sent = new ArrayList<>(List.of("field", "roles", "from", LIST, "value", ""));
        for (String role : roles) {
            sent.addAll(List.of("value", role));
        }
        return amara().post("/customers/" + alder + "/cell", sent.toArray(String[]::new));
    }

    private String roles() {
        Object[] roles =
                (Object[])
                        db.fetchValue("select roles from customer.customer where name = 'Alder'");
        return roles == null || roles.length == 0 ? "null" : List.of(roles).toString();
    }

    private MockHttpServletResponse write(String text) {
        return amara().post(
                        "/customers/" + alder + "/cell",
                        "field",
                        "tags",
                        "value",
                        text,
                        "from",
                        LIST);
    }

    private String tags() {
        return String.valueOf(new BulkFacts(db).tags().getFirst());
    }

    private Chooser amara() {
        return new Chooser(mvc, Chooser.amara());
    }
}
