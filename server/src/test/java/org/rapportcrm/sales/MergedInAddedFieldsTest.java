package org.rapportcrm.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.customer.Merge;
import org.rapportcrm.customer.MergingCustomers;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.custom.AddedFields;
import org.rapportcrm.record.custom.NewField;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.NewFields;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A field that was added and names a customer who was merged leads to whoever stands for them. */
@HouseTest
class MergedInAddedFieldsTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired AddedFields fields;
    @Autowired MergingCustomers merging;
    @Autowired TransactionTemplate transactions;
    @Autowired Maintenance maintenance;

    private Dealing lucy;
    private UUID elena = new UUID(0, 0);
    private UUID helena = new UUID(0, 0);
    private String path = "";

    @BeforeEach
    void helenaRecommendedUs() {
        lucy = new Dealing(mvc, Dealing.viewer("Lucy Tran", Reach.ALL));
        maintenance.execute(
                "truncate sales.opportunity cascade; truncate customer.customer, customer.search, customer.search_token cascade");
        Customers customers = new Customers(types, transactions);
        elena = customers.add("name", "Elena Marchetti");
        helena = customers.add("name", "Helena Marchetti");
        customers.add("name", "Ada Mills");
        if (fields.of("opportunity").isEmpty()) {
            fields.add(recommendedBy(), Author.of(lucy.viewer()));
        }
        path = lucy.opens("Regatta", "Ada Mills", "x_recommended_by", helena.toString());
        merging.merge(Author.of(lucy.viewer()), List.of(Merge.of(elena, List.of(helena))));
    }

    @Test
    void isNamedOnPageAndList() {
        assertThat(lucy.page(path).select("dl.is-record").text()).contains("Elena Marchetti");
        assertThat(list("").text()).contains("Elena Marchetti");
    }

    @Test
    void isFoundByTheIdsOfAll() {
        assertThat(list("&filter=" + is(elena)).text()).contains("Regatta");
        assertThat(list("&filter=" + is(helena)).text()).contains("Regatta");
        assertThat(list("&filter=" + is(UUID.randomUUID())).text()).doesNotContain("Regatta");
    }

    @Test
    void namesWhoWasMeantOnceTheyAreTakenApart() {
        merging.unmerge(Author.of(lucy.viewer()), List.of(helena));

        assertThat(lucy.page(path).select("dl.is-record").text()).contains("Helena Marchetti");
        assertThat(list("&filter=" + is(elena)).text()).doesNotContain("Regatta");
    }

    @Test
    void takesAnOldIdForWhoeverStandsForIt() {
        lucy.opens("Pier", "Ada Mills", "x_recommended_by", helena.toString());

        assertThat(
                        Objects.toString(
                                db.fetchSingle(
                                                "select custom ->> 'x_recommended_by' from sales.opportunity where name = 'Pier'")
                                        .get(0)))
                .isEqualTo(elena.toString());
    }

    private Document list(String more) {
        return lucy.page("/opportunities?view=all&columns=name,x_recommended_by" + more);
    }

    private static String is(UUID customer) {
        return "x_recommended_by%3D%3D" + customer;
    }

    private static NewField recommendedBy() {
        return NewFields.of("opportunity", "recommended_by", FieldType.CUSTOMER, "Recommended by");
    }
}
