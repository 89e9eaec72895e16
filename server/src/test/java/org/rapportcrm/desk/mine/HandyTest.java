package org.rapportcrm.desk.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Batch;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.mine.HandyRecords;
import org.rapportcrm.record.mine.RecentRecords;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.rapportcrm.testing.RoundTrips;
import org.rapportcrm.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Favorites and what was opened lately. */
@HouseTest
class HandyTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired RecentRecords recent;
    @Autowired HandyRecords handy;
    @Autowired DSLContext db;
    @Autowired Environment environment;
    private final Viewer priya = People.priya();

    @BeforeEach
    void nothingIsAtHand() {
        recent.write();
        db.execute("delete from record.recent");
        db.execute("delete from record.favorite");
    }

    @Test
    void remembersWhatWasOpenedTheNewestFirst() {
        List<UUID> three = customers("Ada One", "Bea Two", "Cleo Three");

        open(three.get(0));
        recent.write();
        open(three.get(1));
        recent.write();
        open(three.get(0));
        recent.write();

        assertThat(home().select("[data-testid=recent] b").eachText())
                .containsExactly("Ada One", "Bea Two");
    }

    @Test
    void remembersNoGlancesPartsAndMisses() {
        UUID ada = customers("Ada One").getFirst();

        Pages.open(mvc, priya, "/customers/" + ada + "/preview");
        Pages.open(mvc, priya, "/customers/" + ada + "/history");
        mvc.get()
                .uri("/customers/" + ada)
                .header("HX-Request", "true")
                .with(Acting.as(priya))
                .exchange();
        mvc.get().uri("/customers/" + UUID.randomUUID()).with(Acting.as(priya)).exchange();
        recent.write();

        assertThat(db.fetchCount(DSL.table("record.recent"))).isZero();
    }

    @Test
    void keepsFiftyOfEachUser() {
        List<UUID> many =
                customers(
                        IntStream.range(0, 53).mapToObj(n -> "Number " + n).toArray(String[]::new));
        for (int at = 0; at < many.size(); at++) {
            db.execute(
                    "insert into record.recent values ({0}, 'customer', {1}, now() - make_interval(days => {2}))",
                    priya.id(), many.get(at), 100 - at);
        }

        open(many.getFirst());
        recent.write();

        assertThat(db.fetchCount(DSL.table("record.recent"))).isEqualTo(50);
        assertThat(home().expectFirst("[data-testid=recent] b").text()).isEqualTo("Number 0");
    }

    @Test
    void starsARecordFromItsPageAndBack() {
        UUID ada = customers("Ada One").getFirst();

        assertThat(star(ada)).hasRedirectedUrl("/customers/" + ada);
        Document page = Pages.open(mvc, priya, "/customers/" + ada);
        List<String> marked = home().select("[data-testid=favorite] b").eachText();
        mvc.post().uri(page.select("#star").attr("action")).with(Acting.as(priya)).exchange();

        assertThat(page.select("#star-mark").attr("aria-pressed")).isEqualTo("true");
        assertThat(marked).containsExactly("Ada One");
        assertThat(home().select("[data-testid=favorite]")).isEmpty();
    }

    @Test
    void keepsFavoritesInTheOrderThatOneGivesThem() {
        List<UUID> three = customers("Ada One", "Bea Two", "Cleo Three");
        three.forEach(this::star);

        move(three.get(2), "up");
        move(three.get(0), "up");

        assertThat(home().select("[data-testid=favorite] b").eachText())
                .containsExactly("Ada One", "Cleo Three", "Bea Two");
    }

    @Test
    void refusesMoreFavoritesThanOneCanOversee() {
        List<UUID> many =
                customers(
                        IntStream.range(0, 51).mapToObj(n -> "Number " + n).toArray(String[]::new));
        many.subList(0, 50).forEach(this::star);

        assertThat(star(many.getLast())).hasStatus(409);
    }

    @Test
    void doesNotStarWhatOneCannotSee() {
        UUID ada = customers("Ada One").getFirst();

        assertThat(
                        mvc.post()
                                .uri("/favorites/customer/" + ada)
                                .with(Acting.as(People.lucy()))
                                .exchange())
                .hasStatus(404);
        assertThat(mvc.post().uri("/favorites/nonsense/" + ada).with(Acting.as(priya)).exchange())
                .hasStatus(404);
    }

    @Test
    void showsNothingThatMayNoLongerBeRead() {
        List<UUID> both = customers("Ada One", "Bea Two");
        db.execute("update customer.customer set owner_id = {0}", People.lucy().id());
        Viewer lucy = People.lucy();
        both.forEach(id -> {
            mvc.post().uri("/favorites/customer/" + id).with(Acting.as(lucy)).exchange();
            Pages.open(mvc, lucy, "/customers/" + id);
        });
        recent.write();
        db.execute(
                "update customer.customer set owner_id = {0} where id = {1}",
                priya.id(), both.getFirst());

        Document home = Pages.open(mvc, lucy, "/");

        assertThat(home.select("[data-testid=favorite] b").eachText()).containsExactly("Bea Two");
        assertThat(home.select("[data-testid=recent] b").eachText()).containsExactly("Bea Two");
        assertThat(home.text()).doesNotContain("Ada");
    }

    @Test
    void letsGoOfWhatIsSeenNoMore() {
        UUID ada = customers("Ada One").getFirst();
        star(ada);
        bin(ada);

        assertThat(post("/favorites/customer/" + ada + "/removal")).hasRedirectedUrl("/");

        assertThat(db.fetchCount(DSL.table("record.favorite"))).isZero();
    }

    @Test
    void makesRoomOfWhatIsSeenNoMore() {
        List<UUID> many =
                customers(
                        IntStream.range(0, 51).mapToObj(n -> "Number " + n).toArray(String[]::new));
        many.subList(0, 50).forEach(this::star);
        bin(many.getFirst());

        star(many.getLast());

        assertThat(home().select("[data-testid=favorite] b").eachText())
                .hasSize(50)
                .endsWith("Number 50");
    }

    @Test
    void movesPastWhatIsNotSeen() {
        List<UUID> three = customers("Ada One", "Bea Two", "Cleo Three");
        three.forEach(this::star);
        bin(three.get(1));

        move(three.get(2), "up");

        assertThat(home().select("[data-testid=favorite] b").eachText())
                .containsExactly("Cleo Three", "Ada One");
    }

    @Test
    void isReadInOneRoundTrip() throws Exception {
        customers("Ada One", "Bea Two").forEach(this::star);
        String database = Objects.requireNonNull(environment.getProperty("test.database"));
        try (var connection = RoundTrips.connect(TestPostgres.url(database))) {
            DSLContext counted = DSL.using(connection, SQLDialect.POSTGRES);
            List<Boolean> empty = new ArrayList<>();

            int trips =
                    RoundTrips.during(() -> {
                        Batch batch = new Batch(counted);
                        var rows = handy.prepare(batch, priya);
                        batch.run();
                        empty.add(rows.get().isEmpty());
                    });

            assertThat(trips).isEqualTo(1);
            assertThat(empty).containsExactly(false);
        }
    }

    private List<UUID> customers(String... names) {
        return new Customers(types, transactions).named(names);
    }

    private void open(UUID customer) {
        Pages.open(mvc, priya, "/customers/" + customer);
    }

    private void bin(UUID customer) {
        db.execute("update customer.customer set deleted_at = now() where id = {0}", customer);
    }

    private MvcTestResult star(UUID customer) {
        return post("/favorites/customer/" + customer);
    }

    private MvcTestResult post(String path) {
        return mvc.post().uri(path).with(Acting.as(priya)).exchange();
    }

    private void move(UUID customer, String step) {
        mvc.post()
                .uri("/favorites/customer/" + customer + "/place")
                .param("step", step)
                .with(Acting.as(priya))
                .exchange();
    }

    private Document home() {
        return Pages.open(mvc, priya, "/");
    }
}
