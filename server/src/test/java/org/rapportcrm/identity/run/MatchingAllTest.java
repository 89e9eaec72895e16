package org.rapportcrm.identity.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.identity.arrive.Following;
import org.rapportcrm.identity.arrive.JoiningPairs;
import org.rapportcrm.journal.JournalReader;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.work.JobRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A run holds all customers against each other, also in slices and after a crash. */
@HouseTest
class MatchingAllTest {
    private static final String[] FAMILIES = {"Lindt", "Marchetti", "Novak", "Okafor", "Wilk"};

    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired Runs runs;
    @Autowired Passes passes;
    @Autowired MatchingSlices slices;
    @Autowired EndingRun ending;
    @Autowired JournalReader journal;
    @Autowired Following following;
    @Autowired JoiningPairs joining;
    @Autowired MockMvcTester mvc;

    private final List<UUID> customers = new ArrayList<>();

    @BeforeEach
    void everybodyIsThereTwice() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, identity.likeness,"
                        + " identity.flaw, identity.run, identity.model cascade");
        Customers adding = new Customers(types, transactions);
        customers.clear();
        for (String family : FAMILIES) {
            for (int time = 0; time < 2; time++) {
                customers.add(
                        adding.add(
                                "given_name",
                                "Elena",
                                "family_name",
                                family,
                                "email",
                                family + "@mail.example",
                                "phone",
                                "+43 1 555014" + family.length()));
            }
        }
    }

    @Test
    void findsAllWhoAreThereTwice() {
        Run run = run(0, Integer.MAX_VALUE);

        assertThat(found()).isEqualTo(FAMILIES.length);
        assertThat(runs.find(run.id()).orElseThrow().customers()).isEqualTo(customers.size());
        assertThat(runs.find(run.id()).orElseThrow().doneAt()).isNotNull();
    }

    @Test
    void findsThemInSlicesTooThatPartThem() {
        run(5, Integer.MAX_VALUE);

        assertThat(found()).isEqualTo(FAMILIES.length);
    }

    @Test
    void goesOnBehindTheLastSliceAfterACrash() {
        Run run = run(4, 4);
        int before = runs.slices(run.id());

        run.goOn();

        assertThat(before).isPositive();
        assertThat(found()).isEqualTo(FAMILIES.length);
        assertThat(runs.find(run.id()).orElseThrow().customers()).isEqualTo(customers.size());
    }

    @Test
    void goesOnWithTheSameSlicesOnAnotherServer() {
        Run run = run(4, 4);

        run.goOn(job(0));

        assertThat(found()).isEqualTo(FAMILIES.length);
    }

    @Test
    void startsAgainWithSmallerSlicesWhereLessFit() {
        Run run = run(8, 4);

        run.goOn(job(4));

        assertThat(found()).isEqualTo(FAMILIES.length);
        assertThat(runs.begin(run.id(), 0, 8).sliceSize()).isEqualTo(4);
    }

    @Test
    void startsNoneAgainThatSomebodyStopped() {
        var watching = new WatchingCustomers(following, joining, journal, runs);
        transactions.executeWithoutResult(
                _ -> journal.goOn(Following.READER, journal.end() - 60_000));
        look(watching, WatchingCustomers.CALM + 1);
        UUID started = runs.underWay().orElseThrow().id();

        runs.cancel(started);
        watching.look();

        assertThat(runs.isUnderWay()).isFalse();
        assertThat(runs.newest(2)).hasSize(1);
    }

    @Test
    void waitsUntilAnImportIsOver() {
        var watching = new WatchingCustomers(following, joining, journal, runs);
        transactions.executeWithoutResult(
                _ -> journal.goOn(Following.READER, journal.end() - 60_000));
        look(watching, WatchingCustomers.CALM);
        db.execute("select nextval('journal.change_position_seq') from generate_series(1, 301)");

        look(watching, WatchingCustomers.CALM);
        boolean betweenTwoCommits = runs.isUnderWay();
        look(watching, 1);

        assertThat(betweenTwoCommits).isFalse();
        assertThat(runs.isUnderWay()).isTrue();
        runs.cancel(runs.underWay().orElseThrow().id());
    }

    private static void look(WatchingCustomers watching, int times) {
        for (int time = 0; time < times; time++) {
            watching.look();
        }
    }

    @Test
    void leavesNothingForTheJournalToTell() {
        run(0, Integer.MAX_VALUE);

        assertThat(journal.behind(Following.READER)).isZero();
    }

    @Test
    void forgetsWhatItDoesNotFindAnyMore() {
        run(0, Integer.MAX_VALUE);
        db.execute(
                "update customer.customer set deleted_at = now() where id = {0}",
                customers.getFirst());

        run(0, Integer.MAX_VALUE);

        assertThat(found()).isEqualTo(FAMILIES.length - 1);
    }

    @Test
    void learnsByItselfOnceThereAreEnoughToLearnFrom() {
        var watching = new WatchingCustomers(following, joining, journal, runs);
        look(watching, WatchingCustomers.CALM);
        boolean ofAFew = runs.isUnderWay();

        db.execute(
                "insert into identity.likeness select gen_random_uuid(), 0, '{}' from generate_series(1, 500)");
        new Customers(types, transactions).add("name", "Ada Mills");
        db.execute("select nextval('journal.change_position_seq') from generate_series(1, 301)");
        look(watching, WatchingCustomers.CALM);
        boolean amidAnImport = runs.isUnderWay();
        look(watching, 1);

        assertThat(ofAFew).isFalse();
        assertThat(amidAnImport).isFalse();
        assertThat(runs.isUnderWay()).isTrue();
        runs.cancel(runs.underWay().orElseThrow().id());
    }

    @Test
    void saysHowManyWereNotHeldAgainstAll() {
        db.execute(
                "insert into identity.run (id, started_by, created_at, done_at, left_over) values (gen_random_uuid(), {0}, now(), now(), 3000)",
                UUID.randomUUID());

        String page =
                Pages.open(mvc, administrator("Nadia Rahimi"), "/settings/matching/runs").text();

        assertThat(page).contains("3,000 share so much with so many others");
    }

    @Test
    void tellsWhoeverStartedItWhatItCameTo() {
        Viewer nadia = administrator("Nadia Rahimi");
        db.execute(
                "insert into access.app_user (id, name, email, created_at) values ({0}, {1}, 'nadia@calder.example', now())",
                nadia.id(), nadia.name());

        run(runs.start(nadia.id()), Integer.MAX_VALUE, job(0));

        Element told = Pages.open(mvc, nadia, "/notices").select("[data-testid=notice]").getFirst();
        assertThat(told.text())
                .contains("Everybody was looked at")
                .contains("0 sure, 5 to be asked about")
                .contains("5 to be asked about");
        assertThat(told.select("a").eachAttr("href")).contains("/settings/matching");
    }

    @Test
    void isThereOnceHoweverOftenItIsStarted() {
        UUID first = runs.start();

        assertThat(runs.start()).isEqualTo(first);
        assertThat(runs.cancel(first)).isTrue();
        assertThat(runs.isUnderWay()).isFalse();
    }

    private static Viewer administrator(String name) {
        return new Viewer(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                null,
                Set.of(),
                Map.of(Permission.of("duplicate", Action.ADMINISTER), Reach.ALL),
                Locale.US,
                ZoneId.of("UTC"));
    }

    private int found() {
        return db.fetchCount(db.selectFrom("identity.pair").where("state = 'waiting'"));
    }

    /**
     * @param atOnce customers of a slice
     * @param steps after which the server dies
     */
    private Run run(int atOnce, int steps) {
        return run(runs.start(), steps, job(atOnce));
    }

    private Run run(UUID id, int steps, MatchingAll job) {
        Run run = new Run(id, new int[] {steps}, job);
        Throwable died = catchThrowable(() -> run.job().run(run));
        assertThat(died == null || died instanceof Died).as(String.valueOf(died)).isTrue();
        runs.cancel(run.id());
        return run;
    }

    private MatchingAll job(int atOnce) {
        return new MatchingAll(runs, passes, slices, ending, journal, atOnce);
    }

    private record Run(UUID id, int[] left, MatchingAll job) implements JobRun {
        @Override
        public UUID startedBy() {
            return new UUID(0, 0);
        }

        @Override
        public void advance(long done, long total) {
            if (left[0]-- == 0) {
                throw new Died();
            }
        }

        void goOn() {
            goOn(job);
        }

        void goOn(MatchingAll elsewhere) {
            left[0] = Integer.MAX_VALUE;
            elsewhere.run(this);
        }
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
