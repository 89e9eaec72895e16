package org.rapportcrm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.bulk.ForBulk;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody did to many records stays for a month, and so does the way back. */
@HouseTest
class BulkWorksTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationContext house;

    private List<UUID> two = List.of();

    @BeforeEach
    void twoShops() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, record.bulk_work cascade");
        two = new Customers(types, transactions).named("Alder", "Birch");
    }

    @Test
    void isListedForWhoeverDidIt() {
        tag("fair");

        assertThat(works().eachAttr("href")).containsExactly("/bulk/" + newest());
        assertThat(new Chooser(mvc, Chooser.lucy(Reach.ALL, DeniedFields.NONE)).get("/bulk"))
                .satisfies(page ->
                        assertThat(Chooser.page(page).select("[data-testid=bulk-works] a"))
                                .isEmpty());
    }

    @Test
    void isForgottenWithTheWayBack() {
        tag("fair");
        UUID old = newest();
        tag("vip");
        db.execute(
                "update record.bulk_work set started_at = now() - interval '31 days' where id = {0}",
                old);
        assertThat(works()).hasSize(2);

        new ForBulk(house, Chooser.amara()).forget();

        assertThat(works().eachAttr("href")).containsExactly("/bulk/" + newest());
        assertThat(amara().get("/bulk/" + old).getStatus()).isEqualTo(404);
        assertThat(amara().post("/bulk/" + old + "/undo").getStatus()).isEqualTo(404);
        assertThat(new BulkFacts(db).tags()).containsOnly("fair,vip");
    }

    private void tag(String tag) {
        amara().act("tag", two, "v_tags", tag, "go", "1");
    }

    private Elements works() {
        return Chooser.page(amara().get("/bulk")).select("[data-testid=bulk-works] a");
    }

    private UUID newest() {
        return new BulkFacts(db).newest();
    }

    private Chooser amara() {
        return new Chooser(mvc, Chooser.amara());
    }
}
