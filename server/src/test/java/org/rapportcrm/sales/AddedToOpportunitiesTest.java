package org.rapportcrm.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
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

/** A field that an administrator adds is in the form, the page and the history at once. */
@HouseTest
class AddedToOpportunitiesTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired AddedFields fields;
    @Autowired TransactionTemplate transactions;

    @Test
    void isFilledInShownAndTakenBackLikeOurs() {
        Dealing lucy = new Dealing(mvc, Dealing.viewer("Lucy Tran", Reach.ALL));
        String customer = "Ada " + UUID.randomUUID();
        new Customers(types, transactions).add("name", customer);
        fields.add(seats(), Author.of(lucy.viewer()));
        String path = lucy.opens("Mills", customer, "x_seats", "1,200.5");

        Document page = lucy.page(path);
        lucy.post(path + "/edit", "version", "1", "x_seats", "8");
        String kept = custom();
        lucy.post(lucy.page(path).select("#history article form").attr("action"));

        assertThat(page.select("dl.is-record").text()).contains("Seats 1,200.5");
        assertThat(kept).isEqualTo("{\"x_seats\": \"8\"}");
        assertThat(custom()).isEqualTo("{\"x_seats\": \"1200.5\"}");
        assertThat(lucy.post(path + "/edit", "version", "3", "x_seats", "many").getStatus())
                .isEqualTo(422);
    }

    private static NewField seats() {
        return NewFields.of("opportunity", "seats", FieldType.NUMBER, "Seats");
    }

    private String custom() {
        return Objects.toString(
                db.fetchSingle("select custom::text from sales.opportunity").get(0));
    }
}
