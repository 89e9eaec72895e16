package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.customer.CustomerEdits;
import org.rapportcrm.intake.revert.ForReverts;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.RunningImports;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.work.JobCancelled;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The way back of a whole import. */
@HouseTest
class RevertTest {
    static final Viewer MARA =
            Importer.viewer(
                    Permission.of("import", Action.READ),
                    Permission.of("import", Action.WRITE),
                    Permission.of("customer", Action.READ),
                    Permission.of("customer", Action.WRITE),
                    Permission.of("customer", Action.IMPORT),
                    Permission.of("customer", Action.DELETE),
                    Permission.of("order", Action.READ),
                    Permission.of("order", Action.IMPORT),
                    Permission.of("order", Action.DELETE),
                    Permission.of("product", Action.READ),
                    Permission.of("product", Action.IMPORT),
                    Permission.of("product", Action.DELETE),
                    Permission.of("interaction", Action.READ),
                    Permission.of("interaction", Action.WRITE),
                    Permission.of("interaction", Action.IMPORT),
                    Permission.of("interaction", Action.DELETE));

    @Autowired MockMvc browser;
    @Autowired DSLContext db;
    @Autowired ImportStore imports;
    @Autowired RunningImports running;
    @Autowired CustomerEdits edits;
    @Autowired ApplicationContext house;

    private Importer mara;
    private ForReverts reverts;

    @BeforeEach
    void signIn() {
        mara = new Importer(browser, MARA);
        reverts = new ForReverts(house, MARA);
    }

    @Test
    void putsWhatCameIntoTheBinAndTakesItAnewAfterwards() throws Exception {
        String people =
                "Number,First name,Last name,Company\nR-1,Ann,Meyer,Cove\nR-2,Ben,Ruiz,Cove\n";
        UUID first = imported("Once too often", people);
        UUID source = imports.get(first).sourceId();

        revert(first);
        String page = mara.page("/imports/" + first).text();
        List<String> after = names(source);
        UUID second = mara.uploadAgain(source, "again.csv", people);
        run(second);

        assertThat(after).isEmpty();
        assertThat(page).contains("Taken back").doesNotContain("Take this import back");
        assertThat(imports.get(second).progress().created()).isEqualTo(2);
        assertThat(names(source)).containsExactly("Ann Meyer", "Ben Ruiz", "Cove");
        assertThat(mara.page("/imports").text()).contains("Taken back");
    }

    @Test
    void marksTheRowsOfTheLedger() throws Exception {
        UUID id =
                imported(
                        "Ledger of it",
                        "Number,Last name,Birthday\nM-1,Meyer,1980-01-01\nM-2,Ruiz,never\n");

        revert(id);

        assertThat(states(id)).containsExactly("reverted");
    }

    @Test
    void givesBackWhatStoodThereBefore() throws Exception {
        UUID first =
                imported(
                        "Club",
                        "Number,Last name,City,E-mail,Categories\nC-1,Meyer,Graz,meyer@club.example,red\n");
        UUID source = imports.get(first).sourceId();
        UUID second =
                mara.uploadAgain(
                        source,
                        "next.csv",
                        "Number,Last name,City,E-mail,Categories\nC-1,Meyer,Linz,other@club.example,blue\n");
        run(second);
        String changed = profile("Meyer", source);

        revert(second);

        assertThat(changed).isEqualTo("Linz meyer@club.example,other@club.example blue,red");
        assertThat(profile("Meyer", source)).isEqualTo("Graz meyer@club.example red");
    }

    @Test
    void leavesAndListsWhatWasChangedSince() throws Exception {
        UUID id =
                imported(
                        "Since",
                        "Number,First name,Last name\nS-1,Ann,Meyer\nS-2,Ben,Ruiz\nS-3,Cleo,Fox\n");
        UUID source = imports.get(id).sourceId();
        UUID ann = customer("Ann Meyer", source);
        db.transaction(_ -> edits.change(Author.of(MARA), ann, Map.of("city", "Graz")));
        imported(
                "Elsewhere",
                "Number,First name,Last name,E-mail\nE-1,Ben,Ruiz,ben@since.example\n");
        UUID joined = mara.uploadAgain(source, "b.csv", "Number,Last name,City\nS-2,Ruiz,Wien\n");
        run(joined);

        revert(id);
        var left = mara.page("/imports/" + id + "/left");

        assertThat(names(source)).containsExactly("Ann Meyer", "Ben Ruiz");
        assertThat(left.select("[data-testid=left] a").eachAttr("href"))
                .contains("/customers/" + ann)
                .hasSize(2);
        assertThat(mara.page("/imports/" + id).text())
                .contains("2 records were changed since and stay");
        assertThat(states(id)).containsExactlyInAnyOrder("reverted", "used");
    }

    @Test
    void takesOrdersBackWithTheirSumsAndCustomers() throws Exception {
        String header =
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID\n";
        UUID first = imported("Till of it", header + "1,A,Cup,2,2026-01-02,5.00,T-1\n");
        UUID source = imports.get(first).sourceId();
        UUID second =
                mara.uploadAgain(
                        source,
                        "more.csv",
                        header + "2,A,Cup,1,2026-01-03,5.00,T-1\n3,B,Mug,1,2026-01-03,9.00,T-2\n");
        run(second);
        String before = sums(source);

        revert(second);

        assertThat(before).isEqualTo("15.0000 2, 9.0000 1");
        assertThat(sums(source)).isEqualTo("10.0000 1");
        assertThat(count("commerce.customer_order where source_id = '" + source + "'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "interaction.interaction i where i.record_type = 'order' and not exists (select from commerce.customer_order o where o.id = i.record_id)"))
                .isZero();
        assertThat(
                        count(
                                "customer.customer where deleted_at is null and first_source_id = '"
                                        + source
                                        + "'"))
                .isEqualTo(1);
    }

    @Test
    void goesOnWhereItWasKilled() throws Exception {
        UUID id =
                imported(
                        "Long way back",
                        "Number,First name,Last name\n"
                                + IntStream.rangeClosed(1, 1_200)
                                        .mapToObj(i -> "L-" + i + ",Ann,Meyer" + i)
                                        .collect(Collectors.joining("\n")));
        UUID source = imports.get(id).sourceId();
        ask(id);
        assertThatThrownBy(() -> reverts.runKilledAfter(id, 600)).hasMessage("killed");
        int halfWay = names(source).size();

        reverts.run(id);

        assertThat(halfWay).isEqualTo(700);
        assertThat(states(id)).containsExactly("reverted");
        assertThat(names(source)).isEmpty();
        assertThat(count("journal.change where kind = 'deleted' and cause_id = '" + id + "'"))
                .isEqualTo(1_200);
    }

    @Test
    void isForThoseWhoMayImportAndDeleteAll() throws Exception {
        UUID id = imported("Guarded way", "Number,Last name\nG-1,Meyer\n");
        Map<Permission, Reach> grants = new HashMap<>(MARA.grants());
        grants.put(Permission.of("customer", Action.DELETE), Reach.TEAM);
        Importer narrow =
                new Importer(
                        browser,
                        new Viewer(
                                MARA.id(),
                                "Nils",
                                null,
                                MARA.teams(),
                                grants,
                                MARA.locale(),
                                MARA.zone()));

        assertThat(narrow.pressProvenAt(Instant.now(), "/imports/" + id + "/revert").getStatus())
                .isEqualTo(403);
        assertThat(narrow.page("/imports/" + id).text()).doesNotContain("Take this import back");
        assertThat(mara.page("/imports/" + id).text()).contains("Take this import back");
    }

    @Test
    void isForThoseWhoHaveJustProvedWhoTheyAre() throws Exception {
        UUID id = imported("Dangerous way", "Number,Last name\nD-1,Meyer\n");
        String path = "/imports/" + id + "/revert";

        var asked = mara.pressProvenAt(Instant.now().minus(Duration.ofHours(1)), path);

        assertThat(asked.getStatus()).isEqualTo(401);
        assertThat(Jsoup.parse(asked.getContentAsString()).select("main form").eachAttr("action"))
                .contains(path);
        assertThat(count("intake.revert where import_id = '" + id + "'")).isZero();
        assertThat(mara.pressProvenAt(Instant.now(), path).getStatus()).isEqualTo(302);
        assertThat(count("intake.revert where import_id = '" + id + "'")).isEqualTo(1);
    }

    @Test
    void takesBackWhatACommandBroughtThatWasKilled() throws Exception {
        UUID id =
                mara.upload(
                        "Killed",
                        "rows.csv",
                        "Number,First name,Last name\n"
                                + IntStream.rangeClosed(1, 6_000)
                                        .mapToObj(i -> "K-" + i + ",Ann,Meyer" + i)
                                        .collect(Collectors.joining("\n")));
        UUID source = imports.get(id).sourceId();
        Author author = new Author(MARA, Cause.imported(id.toString()));
        assertThatThrownBy(() -> running.run(id, author, (done, _) -> killAfterAChunk(id)))
                .hasMessage("killed");
        int before = names(source).size();

        int alive = ask(id).getStatus();
        db.execute(
                "update intake.import set advanced_at = now() - interval '3 minutes' where id = {0}",
                id);
        String page = mara.page("/imports/" + id).text();
        revert(id);

        assertThat(before).isEqualTo(5_000);
        assertThat(alive).isEqualTo(409);
        assertThat(page).contains("Take this import back");
        assertThat(names(source)).isEmpty();
        assertThatThrownBy(() -> running.run(id, author, (_, _) -> {}))
                .isInstanceOf(JobCancelled.class);
    }

    private void killAfterAChunk(UUID id) {
        if (imports.get(id).progress().read() > 5_000) {
            throw new DataAccessResourceFailureException("killed");
        }
    }

    private UUID imported(String source, String content) throws Exception {
        UUID id = mara.upload(source, "rows.csv", content);
        run(id);
        return id;
    }

    private void run(UUID id) {
        running.run(id, new Author(MARA, Cause.imported(id.toString())), (_, _) -> {});
    }

    private void revert(UUID id) throws Exception {
        assertThat(ask(id).getStatus()).isEqualTo(302);
        reverts.run(id);
    }

    private MockHttpServletResponse ask(UUID id) throws Exception {
        return mara.pressProvenAt(Instant.now(), "/imports/" + id + "/revert");
    }

    private List<String> names(UUID source) {
        return db.fetch(
                        "select name from customer.customer where first_source_id = {0} and deleted_at is null order by name",
                        source)
                .getValues(0, String.class);
    }

    private List<String> states(UUID id) {
        return db.fetch("select distinct state from intake.source_record where import_id = {0}", id)
                .getValues(0, String.class);
    }

    private UUID customer(String name, UUID source) {
        return Objects.requireNonNull(
                db.fetchSingle(
                                "select id from customer.customer where name = {0} and first_source_id = {1}",
                                name, source)
                        .get(0, UUID.class));
    }

    private String profile(String name, UUID source) {
        return db.fetchSingle(
                        """
                        select concat_ws(' ', c.city,
                            (select string_agg(p.raw, ',' order by p.raw) from customer.contact_point p
                             where p.customer_id = c.id and p.deleted_at is null),
                            (select string_agg(t.name, ',' order by t.name) from customer.tagging g
                             join customer.tag t on t.id = g.tag_id where g.customer_id = c.id))
                        from customer.customer c where c.family_name = {0} and c.first_source_id = {1}\
                        """,
                        name, source)
                .get(0, String.class);
    }

    private String sums(UUID source) {
        return String.join(
                ", ",
                db.fetch(
                                """
                                select s.bought || ' ' || s.order_count from commerce.customer_summary s
                                join customer.customer c on c.id = s.customer_id where c.first_source_id = {0} order by 1\
                                """,
                                source)
                        .getValues(0, String.class));
    }

    private long count(String from) {
        return db.fetchSingle("select count(*) from " + from).get(0, Long.class);
    }
}
