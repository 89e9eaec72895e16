package org.rapportcrm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.record.Chooser.AMARA;
import static org.rapportcrm.record.Chooser.LUCY;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.bulk.ForBulk;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is put in charge of customers is told, by whichever way it was done. */
@HouseTest
class TellingNewOwnersTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationContext house;

    private Customers customers;

    @BeforeEach
    void nobodyWasTold() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, record.bulk_work, access.notice cascade");
        for (UUID user : List.of(AMARA, LUCY)) {
            db.execute(
                    "insert into access.app_user (id, name, email, created_at) values ({0}, {1}, {2}, now()) on conflict do nothing",
                    user, "User " + user.toString().substring(30), user + "@calder.example");
        }
        customers = new Customers(types, transactions);
    }

    @Test
    void byTheBar() {
        amara().act(
                        "assign",
                        customers.named("Alder", "Birch"),
                        "v_owner",
                        LUCY.toString(),
                        "go",
                        "1");

        assertThat(told()).containsExactly("customer-handed-over 2");
    }

    @Test
    void byACell() {
        UUID alder = customers.named("Alder").getFirst();

        amara().post(
                        "/customers/" + alder + "/cell",
                        "field",
                        "owner",
                        "value",
                        LUCY.toString(),
                        "from",
                        "/customers");

        assertThat(told()).containsExactly("customer-handed-over 1");
    }

    @Test
    void onceWhereTheyAreMany() {
        List<UUID> many =
                customers.named(
                        IntStream.range(0, 600).mapToObj(i -> "Shop " + i).toArray(String[]::new));
        amara().act("assign", many, "v_owner", LUCY.toString(), "go", "1");
        new ForBulk(house, Chooser.amara()).run(new BulkFacts(db).newest());

        assertThat(told()).containsExactly("customers-handed-over 1");
    }

    @Test
    void butNotOfWhatTheyTookThemselvesOrGotBack() {
        List<UUID> two = customers.named("Alder", "Birch");
        amara().act("assign", two, "v_owner", AMARA.toString(), "go", "1");
        assertThat(told()).isEmpty();
        db.execute("update customer.customer set owner_id = {0}", LUCY);
        amara().act("assign", two, "v_owner", AMARA.toString(), "go", "1");
        amara().post(
                        "/bulk/"
                                + db.fetchValue(
                                        "select id from record.bulk_work order by id desc limit 1")
                                + "/undo");

        assertThat(
                        db.fetchCount(
                                db.selectOne()
                                        .from("customer.customer")
                                        .where("owner_id = {0}", LUCY)))
                .isEqualTo(2);
        assertThat(told()).isEmpty();
    }

    private Chooser amara() {
        return new Chooser(mvc, Chooser.amara());
    }

    private List<Object> told() {
        return db.fetch(
                        "select kind || ' ' || count(*) from access.notice where user_id = {0} group by kind",
                        LUCY)
                .getValues(0, Object.class);
    }
}
