package org.rapportcrm.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Lists of customers know how many of their cases are open. */
@HouseTest
class OpenCasesTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    private UUID ada = new UUID(0, 0);

    @BeforeEach
    void adaIsACustomer() {
        ada = new Customers(types, transactions).add("name", "Ada " + UUID.randomUUID());
    }

    @Test
    void countsWhatIsOpenAndInNoBin() {
        String first = nadia().opens("Grinder rattles", ada.toString());
        String second = nadia().opens("Beans are stale", ada.toString());
        String third = nadia().opens("Where is my parcel?", ada.toString());
        int three = open(ada);
        nadia().moves(first, Serving.SOLVED);
        int two = open(ada);
        nadia().post(second + "/deletion");
        int one = open(ada);
        nadia().post(second + "/restoration");
        nadia().moves(first, Serving.WAITING);

        assertThat(List.of(three, two, one)).containsExactly(3, 2, 1);
        assertThat(open(ada)).isEqualTo(3);
        assertThat(nadia().get(third).getStatus()).isEqualTo(200);
    }

    @Test
    void goesWithTheCaseToAnotherCustomer() {
        UUID ben = other();
        String path = nadia().opens("Grinder rattles", ada.toString());

        nadia().post(path + "/edit", "version", "1", "customer", ben.toString());

        assertThat(open(ada)).isZero();
        assertThat(open(ben)).isEqualTo(1);
    }

    @Test
    void losesNoneOfTwoThatAreSolvedAtOnce() throws Exception {
        List<String> paths =
                List.of(
                        nadia().opens("Grinder rattles", ada.toString()),
                        nadia().opens("Beans are stale", ada.toString()));

        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<?>> solving =
                    paths.stream()
                            .<Future<?>>map(
                                    path -> both.submit(() -> nadia().moves(path, Serving.SOLVED)))
                            .toList();
            for (Future<?> one : solving) {
                one.get();
            }
        }

        assertThat(open(ada)).isZero();
    }

    @Test
    void isAFilterAndAColumnOfCustomers() {
        UUID idle = new Customers(types, transactions).add("name", "Idle " + UUID.randomUUID());
        nadia().opens("Grinder rattles", ada.toString());

        String list =
                nadia().page("/customers?filter=open_cases%3Dge%3D1&columns=open_cases").html();

        assertThat(list).contains("/customers/" + ada).doesNotContain("/customers/" + idle);
    }

    @Test
    void isNothingToWhoeverMayReadNoCases() {
        var seller =
                new Serving(
                        mvc, nadia().viewer().within(allowed -> !allowed.kind().equals("case")));

        assertThat(seller.get("/customers?filter=open_cases%3Dge%3D1").getStatus()).isEqualTo(422);
        assertThat(seller.page("/customers?columns=open_cases").select("thead").text())
                .doesNotContain("Open cases");
    }

    @Test
    void leadsFromCustomersToTheirCasesAndBack() {
        String path = nadia().opens("Grinder rattles", ada.toString(), "asset", "SN-4711");
        nadia().opens("Parcel of Ben", other().toString());

        String customers =
                nadia().page("/customers?filter=cases%3Dhas%3D'asset%3D%3DSN-4711'").html();
        String cases = nadia().page("/cases?filter=customer%3Dhas%3D'name%3Dstarts%3DAda'").html();

        assertThat(customers).contains("/customers/" + ada).doesNotContain("Ben ");
        assertThat(cases).contains(path).doesNotContain("Parcel of Ben");
    }

    private UUID other() {
        return new Customers(types, transactions).add("name", "Ben " + UUID.randomUUID());
    }

    private int open(UUID customer) {
        return db
                .fetch("select cases from care.open_cases where customer_id = {0}", customer)
                .stream()
                .mapToInt(row -> row.get(0, Integer.class))
                .sum();
    }

    private Serving nadia() {
        return new Serving(mvc, Serving.viewer("Nadia Rahimi", Reach.ALL));
    }
}
