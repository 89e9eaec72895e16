package org.rapportcrm.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Fields of administrators that name customers and other records. */
@HouseTest
class NamingAddedFieldsTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Maintenance maintenance;

    private Dealing lucy;
    private UUID elena = new UUID(0, 0);

    @BeforeEach
    void twoCustomersAndNoFields() {
        lucy = new Dealing(mvc, administrator());
        maintenance.execute(
                "truncate sales.opportunity cascade; truncate customer.customer, customer.search, customer.search_token, record.custom_field, record.view cascade");
        db.execute("update record.description set stamp = stamp + 1");
        Customers customers = new Customers(types, transactions);
        elena = customers.add("name", "Elena Marchetti");
        customers.add("name", "Ada Mills");
    }

    @Test
    void areOfferedWithTheKindsThatTheyMayName() {
        Document page = lucy.page("/settings/fields");

        assertThat(page.select("#type option").eachAttr("value"))
                .contains("user", "customer", "record");
        assertThat(page.select("#target option").eachAttr("value"))
                .contains("opportunity", "case", "product")
                .doesNotContain("customer");
    }

    @Test
    void nameACustomerOnEveryScreen() {
        add("Recommended by", "customer", "");
        String path = lucy.opens("Regatta", "Ada Mills", "x_recommended_by", "Elena Marchetti");
        lucy.opens("Pier", "Ada Mills");

        assertThat(lucy.page(path).select("dl.is-record").text())
                .contains("Recommended by Elena Marchetti");
        assertThat(lucy.page(path + "/edit").select("[name=x_recommended_by]").val())
                .isEqualTo("Elena Marchetti");
        assertThat(lucy.page("/opportunities?view=all").select("tbody").text())
                .contains("Elena Marchetti");
        assertThat(found("x_recommended_by==" + elena)).contains("Regatta").doesNotContain("Pier");
        assertThat(found("x_recommended_by=null=true")).contains("Pier").doesNotContain("Regatta");
        assertThat(
                        Dealing.text(
                                lucy.get(
                                        "/opportunities/suggestions?field=x_recommended_by&x_recommended_by=Elen")))
                .contains("Elena Marchetti");
    }

    @Test
    void nameARecordOfTheKindThatWasChosen() {
        add("Follows", "record", "opportunity");
        lucy.opens("Regatta", "Ada Mills");
        String path = lucy.opens("Pier", "Ada Mills", "x_follows", "Regatta");

        assertThat(lucy.page(path).select("dl.is-record").text()).contains("Follows Regatta");
        lucy.post(
                path + "/edit",
                "version",
                "1",
                "name",
                "Pier",
                "customer",
                "Ada Mills",
                "x_follows",
                "");
        assertThat(lucy.page(path).text()).contains("Regatta");
        assertThat(lucy.page(path).select("dl.is-record").text()).doesNotContain("Follows");
    }

    @Test
    void refuseWhomNobodyKnows() {
        add("Vouched by", "customer", "");

        MockHttpServletResponse refused =
                lucy.post(
                        "/opportunities/new",
                        "name",
                        "Regatta",
                        "customer",
                        "Ada Mills",
                        "x_vouched_by",
                        "Nobody Known");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Dealing.page(refused).text()).contains("Nobody Known");
    }

    @Test
    void areAskedAboutInTheBuilder() {
        add("Praised by", "customer", "");

        assertThat(lucy.page("/opportunities/filter").select("option").eachAttr("value"))
                .contains("x_praised_by");
    }

    @Test
    void areRefusedWithoutAKindToName() {
        MockHttpServletResponse refused = added("opportunity", "Follows", "record", "user");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Dealing.page(refused).text())
                .contains("Choose the kind of record that it names.");
    }

    @Test
    void areAddedToCustomersToo() {
        assertThat(added("customer", "Recommended by", "customer", "").getStatus()).isEqualTo(302);
        assertThat(added("customer", "Came with", "record", "opportunity").getStatus())
                .isEqualTo(302);

        assertThat(lucy.page("/customers/new").select("[name=x_came_with]").attr("hx-get"))
                .isEqualTo("/customers/suggestions?field=x_came_with");
    }

    private String found(String filter) {
        return lucy.page("/opportunities?view=all&filter=" + filter.replace("=", "%3D"))
                .select("tbody")
                .text();
    }

    private void add(String label, String type, String target) {
        assertThat(added("opportunity", label, type, target).getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse added(String kind, String label, String type, String target) {
        return lucy.post(
                "/settings/fields",
                "kind",
                kind,
                "label",
                label,
                "type",
                type,
                "target",
                target,
                "listed",
                "true");
    }

    private static Viewer administrator() {
        Viewer dealing = Dealing.viewer("Lucy Tran", Reach.ALL);
        Map<Permission, Reach> grants = new HashMap<>(dealing.grants());
        grants.put(Permission.of("field", Action.ADMINISTER), Reach.ALL);
        return new Viewer(
                dealing.id(), dealing.name(), null, Set.of(), grants, Locale.US, dealing.zone());
    }
}
