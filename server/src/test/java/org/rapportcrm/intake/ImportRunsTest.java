package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.intake.run.Import;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.RunningImports;
import org.rapportcrm.intake.run.StartingImports;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.work.JobCancelled;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What an import leaves behind, however it goes. */
@HouseTest
class ImportRunsTest {
    @Autowired MockMvc browser;
    @Autowired DSLContext db;
    @Autowired ImportStore imports;
    @Autowired RunningImports running;
    @Autowired StartingImports starting;
    @Autowired RecordTypes types;

    private Importer priya;

    @BeforeEach
    void signIn() {
        priya = new Importer(browser, Importer.PRIYA);
    }

    @Test
    void keepsWhatHadComeInWhenSomebodyCancels() throws Exception {
        UUID id = priya.upload("Long list", "long.csv", people(12_000));
        priya.press("/imports/" + id + "/start");

        assertThatThrownBy(() ->
                        running.run(id, Author.of(Importer.PRIYA), (_, _) -> starting.cancel(id)))
                .isInstanceOf(JobCancelled.class);

        assertThat(imports.get(id).state()).isEqualTo(Import.State.CANCELLED);
        assertThat(imports.get(id).progress().read()).isEqualTo(5_000);
        assertThat(
                        count(
                                "customer.external_id e join intake.source s on s.id = e.source_id where s.name = 'Long list'"))
                .isEqualTo(5_000);
        // words went beside the part that was taken back; they are swept up later
        assertThat(
                        count(
                                "customer.search s where not exists (select from customer.customer c where c.id = s.customer_id)"))
                .isEqualTo(5_000);
        assertThat(priya.page("/imports/" + id).text()).contains("Cancelled");
        assertThat(imports.get(id).file()).doesNotExist();
    }

    /** The words of the first row have gone beside by then. */
    @Test
    void findsByTheirNewNameWhoComesOnceMoreFurtherDown() throws Exception {
        UUID id = priya.upload("Once more", "twice.csv", people(1_200) + "\nN-7,Bea,Zornig\n");
        priya.press("/imports/" + id + "/start");

        run(id);

        assertThat(
                        db.resultQuery(
                                        """
                                        select token from customer.search_token where token !~ '[0-9]'
                                        and customer_id =
                                            (select customer_id from customer.search where text like '% zornig %')\
                                        """)
                                .fetch(0, String.class))
                .containsExactlyInAnyOrder("bea", "zornig");
    }

    @Test
    void leavesNoWordsOfATrial() throws Exception {
        UUID id = priya.upload("Only tried", "long.csv", people(2_000));
        long customers = count("customer.search");
        long words = count("customer.search_token");

        assertThat(priya.page("/imports/" + id + "/trial").text()).contains("2,000");

        assertThat(count("customer.search")).isEqualTo(customers);
        assertThat(count("customer.search_token")).isEqualTo(words);
    }

    @Test
    void readsCustomersAheadWhileOthersAreWritten() {
        Map<String, Object> values = Map.of("phone", "+43 664 1234567");

        assertThat(types.get("customer").readAhead(values, Origin.byHand(Importer.PRIYA)))
                .isNotNull();
    }

    @Test
    void tellsOfACommandThatWasKilled() throws Exception {
        UUID id = priya.upload("By command", "short.csv", people(3));
        db.execute(
                "update intake.import set state = 'running', started_at = now(), advanced_at = now() where id = {0}",
                id);
        String alive = priya.page("/imports/" + id).text();
        db.execute(
                "update intake.import set advanced_at = now() - interval '3 minutes' where id = {0}",
                id);

        var page = priya.page("/imports/" + id);

        assertThat(alive).contains("Running").doesNotContain("Failed");
        assertThat(page.text())
                .contains("Failed", "run the command again")
                .doesNotContain("Running");
        assertThat(page.select("main [hx-trigger]")).isEmpty();
    }

    @Test
    void goesOnWhereItStoodAndBringsNoRowTwice() throws Exception {
        UUID id = priya.upload("Broken off", "long.csv", people(12_000));
        priya.press("/imports/" + id + "/start");
        assertThatThrownBy(() ->
                        running.run(
                                id,
                                Author.of(Importer.PRIYA),
                                (done, _) -> stopAfterTheFirstChunk(id)))
                .hasMessage("gone");
        long before = imports.get(id).progress().read();

        running.run(id, Author.of(Importer.PRIYA), (_, _) -> {});

        assertThat(before).isEqualTo(5_000);
        assertThat(imports.get(id).progress().read()).isEqualTo(12_000);
        assertThat(imports.get(id).progress().created()).isEqualTo(12_000);
        assertThat(count("intake.source_record where import_id = '" + id + "'")).isEqualTo(12_000);
    }

    /** As a database that goes away: what its exception rolls back was not committed. */
    private void stopAfterTheFirstChunk(UUID id) {
        if (imports.get(id).progress().read() > 5_000) {
            throw new org.springframework.dao.DataAccessResourceFailureException("gone");
        }
    }

    @Test
    void changesCustomersThatTheirSourceSendsAnewAndAddsTheRest() throws Exception {
        UUID first =
                priya.upload(
                        "Ledger",
                        "march.csv",
                        "Number,First name,Last name,City\nL-1,Ann,Meyer,Graz\nL-2,Ben,Ruiz,Wien\n");
        run(first);
        UUID source = imports.get(first).sourceId();
        UUID second =
                priya.uploadAgain(
                        source,
                        "april.csv",
                        "Number,First name,Last name,City\nL-1,Ann,Meyer,Linz\nL-2,Ben,Ruiz,Wien\nL-3,Cleo,Fox,Bern\n");

        String trial = priya.page("/imports/" + second + "/trial").text();
        run(second);
        UUID third =
                priya.uploadAgain(
                        source,
                        "april-again.csv",
                        "Number,First name,Last name,City\nL-1,Ann,Meyer,Linz\nL-2,Ben,Ruiz,Wien\nL-3,Cleo,Fox,Bern\n");
        run(third);

        assertThat(trial).contains("City Graz Linz");
        assertThat(imports.get(second).progress().created()).isEqualTo(1);
        assertThat(imports.get(second).progress().changed()).isEqualTo(1);
        assertThat(imports.get(second).progress().known()).isEqualTo(1);
        assertThat(imports.get(third).progress().known()).isEqualTo(3);
        assertThat(
                        db.fetchSingle(
                                        "select city from customer.customer where first_source_id = {0} and given_name = 'Ann'",
                                        source)
                                .get(0))
                .isEqualTo("Linz");
    }

    @Test
    void showsWhatStoodThereOnlyToWhoeverSeesAllCustomers() throws Exception {
        UUID first = priya.upload("Fair", "may.csv", "Number,Last name,City\nF-1,Meyer,Graz\n");
        run(first);
        UUID source = imports.get(first).sourceId();
        Importer blind = new Importer(browser, Importer.reaching(Reach.OWN, Reach.ALL));
        UUID second =
                blind.uploadAgain(source, "june.csv", "Number,Last name,City\nF-1,Meyer,Linz\n");

        String trial = blind.page("/imports/" + second + "/trial").text();

        assertThat(trial).contains("Linz").doesNotContain("Graz");
    }

    @Test
    void isForThoseWhoseRightReachesAllRecordsItMayFind() throws Exception {
        UUID draft = priya.upload("Narrow", "july.csv", "Number,Last name\nN-1,Meyer\n");
        Importer narrow = new Importer(browser, Importer.reaching(Reach.ALL, Reach.TEAM));

        assertThat(narrow.press("/imports/" + draft + "/start").getStatus()).isEqualTo(403);
        assertThat(imports.get(draft).state()).isEqualTo(Import.State.DRAFT);
    }

    @Test
    void tellsInWordsWhyItFailed() throws Exception {
        String rows = "Amount,Thing\n1,a\n2,b\n3,c\n";
        UUID first = priya.upload("Things", "things.csv", rows);
        run(first);
        UUID second =
                priya.uploadAgain(
                        imports.get(first).sourceId(), "things.csv", rows.replace("2,b", "2,B"));

        assertThatThrownBy(() -> run(second)).hasMessageContaining("changed-inside");

        assertThat(priya.page("/imports/" + second).text())
                .contains("Failed")
                .contains("line 3 differs");
    }

    private void run(UUID id) {
        running.run(id, Author.of(Importer.PRIYA), (_, _) -> {});
    }

    private static String people(int count) {
        return "Number,First name,Last name\n"
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "N-" + i + ",Ann,Meyer" + i)
                        .collect(Collectors.joining("\n"));
    }

    private long count(String from) {
        return db.fetchSingle("select count(*) from " + from).get(0, Long.class);
    }
}
