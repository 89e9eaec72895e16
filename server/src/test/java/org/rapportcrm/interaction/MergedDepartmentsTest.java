package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class MergedDepartmentsTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;

    @Test
    void standInTheTimelineAsOne() {
        Calder.foundIn(db);
        UUID sales = UuidV7.next();
        db.execute("insert into access.department (id, name) values ({0}, 'Sales')", sales);
        UUID elena = new Customers(types, transactions).add("name", "Elena Novak");
        Desk marcus = new Desk(mvc, Calder.marcusInService(), elena);
        marcus.write("tab", "note", "body", "from service");
        new Desk(mvc, Calder.lenaInLegal(), elena).write("tab", "note", "body", "from legal");
        marcus.write("tab", "note", "body", "from sales", "department", sales.toString());

        db.execute(
                "update access.department set merged_into = {0} where id = {1}",
                Calder.SERVICE, Calder.LEGAL);

        Element chip = marcus.timeline().expectFirst(".rp-chip:contains(Service)");
        assertThat(chip.text()).isEqualTo("Service2");
        assertThat(
                        Pages.open(mvc, marcus.viewer(), chip.attr("href"))
                                .select("[data-testid=entry] .rp-said")
                                .eachText())
                .containsExactlyInAnyOrder("from service", "from legal");
    }
}
