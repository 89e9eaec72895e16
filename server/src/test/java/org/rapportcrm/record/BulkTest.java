package org.rapportcrm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapportcrm.record.Chooser.AMARA;
import static org.rapportcrm.record.Chooser.LUCY;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.bulk.ForBulk;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Something done to many records at once, and its way back. */
@HouseTest
class BulkTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired ApplicationContext house;

    private Customers customers;
    private List<UUID> three = List.of();

    @BeforeEach
    void threeShops() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, record.bulk_work cascade");
        for (UUID user : List.of(AMARA, LUCY)) {
            db.execute(
                    "insert into access.app_user (id, name, email, created_at) values ({0}, {1}, {2}, now()) on conflict do nothing",
                    user, "User " + user.toString().substring(30), user + "@calder.example");
        }
        customers = new Customers(types, transactions);
        three = customers.named("Alder", "Birch", "Cedar");
    }

    @Test
    void countsWhatWasSoAlreadyApart() {
        edit(three.getFirst(), "job_title", "Owner");

        amara().act("edit", three, "field", "job_title", "v_job_title", "Owner", "go", "1");

        Document page = Chooser.page(amara().get("/bulk/" + facts().newest()));
        assertThat(page.select("[data-testid=bulk]").text())
                .contains("2 of 3 changed", "1 had it already", "Until");
    }

    @Test
    void asksWhoBeforeItAssigns() {
        Document page = Chooser.page(amara().act("assign", three));

        assertThat(page.select("h1").text()).isEqualTo("Assign");
        assertThat(page.select("#action").text()).contains("3 records");
        assertThat(page.select("input[name=record]")).hasSize(3);
        assertThat(page.select("select[name=v_owner] option")).hasSizeGreaterThan(1);
        assertThat(facts().owners()).containsOnlyNulls();
    }

    @Test
    void assignsAFewAtOnceAndTakesItBack() {
        MockHttpServletResponse done =
                amara().act("assign", three, "v_owner", LUCY.toString(), "go", "1");

        assertThat(done.getRedirectedUrl()).isEqualTo("/customers?view=all");
        assertThat(facts().owners()).containsOnly(LUCY);
        assertThat(facts().causes("bulk")).isEqualTo(3);

        amara().post("/bulk/" + facts().newest() + "/undo");

        assertThat(facts().owners()).containsOnlyNulls();
        assertThat(facts().state()).isEqualTo("done 3 0");
    }

    @Test
    void takesNothingBackTwice() {
        amara().act("assign", three, "v_owner", LUCY.toString(), "go", "1");
        UUID first = facts().newest();
        amara().post("/bulk/" + first + "/undo");

        assertThat(amara().post("/bulk/" + first + "/undo").getStatus()).isEqualTo(404);
    }

    @Test
    void leavesWhatSomebodyChangedSince() {
        amara().act("edit", three, "field", "job_title", "v_job_title", "Owner", "go", "1");
        UUID first = facts().newest();
        edit(three.get(1), "job_title", "Roaster");
        edit(three.get(2), "department", "Sales");

        Document page = Chooser.page(amara().follow(amara().post("/bulk/" + first + "/undo")));

        assertThat(facts().titles()).containsExactly(null, "Roaster", null);
        assertThat(page.select("[data-testid=bulk]").text())
                .contains("2 of 3 changed", "Left as they are: 1", "Birch", "changed it since");
    }

    @Test
    void clearsAFieldThatIsLeftBlank() {
        three.forEach(id -> edit(id, "job_title", "Roaster"));

        amara().act("edit", three, "field", "job_title", "v_job_title", "", "go", "1");

        assertThat(facts().titles()).containsOnlyNulls();
        amara().post("/bulk/" + facts().newest() + "/undo");
        assertThat(facts().titles()).containsOnly("Roaster");
    }

    @Test
    void saysWhatIsNoValue() {
        MockHttpServletResponse answer =
                amara().act("edit", three, "field", "birthday", "v_birthday", "never", "go", "1");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Chooser.page(answer).select(".rp-field-error").text())
                .contains("never", "Birthday");
        assertThat(db.fetchCount(db.selectOne().from("record.bulk_work"))).isZero();
    }

    @Test
    void addsTagsAndTakesThemAway() {
        edit(three.getFirst(), "tags", "vip");

        amara().act("tag", three, "v_tags", "Fair, vip", "go", "1");
        assertThat(facts().tags()).containsOnly("Fair,vip");

        amara().act("untag", three, "v_tags", "fair", "go", "1");
        assertThat(facts().tags()).containsOnly("vip");
        amara().post("/bulk/" + facts().newest() + "/undo");
        assertThat(facts().tags()).containsOnly("Fair,vip");
    }

    @Test
    void deletesAndBringsBack() {
        assertThat(Chooser.page(amara().act("delete", three)).text()).contains("bin");
        assertThat(facts().living()).isEqualTo(3);

        amara().act("delete", three, "go", "1");
        assertThat(facts().living()).isZero();

        amara().post("/bulk/" + facts().newest() + "/undo");
        assertThat(facts().living()).isEqualTo(3);
    }

    @Test
    void touchesOnlyWhatIsReached() {
        edit(three.getFirst(), "owner", LUCY.toString());

        MockHttpServletResponse done =
                lucy(Reach.OWN, DeniedFields.NONE)
                        .act(
                                "edit",
                                three,
                                "field",
                                "job_title",
                                "v_job_title",
                                "Owner",
                                "go",
                                "1");
        Document page = Chooser.page(lucy(Reach.OWN, DeniedFields.NONE).follow(done));

        assertThat(facts().titles()).containsExactly("Owner", null, null);
        assertThat(page.text()).contains("1 of 3 changed", "not there any more");
        assertThat(page.text()).doesNotContain("Birch", "Cedar");
    }

    @Test
    void knowsNoFieldThatIsDenied() {
        Chooser denied =
                lucy(
                        Reach.ALL,
                        new DeniedFields(
                                Set.of(), Set.of(new GuardedField("customer", "job_title"))));

        MockHttpServletResponse answer =
                denied.act("edit", three, "field", "job_title", "v_job_title", "Owner", "go", "1");

        assertThat(Chooser.page(answer).select("#field option[value=job_title]")).isEmpty();
        assertThat(facts().titles()).containsOnlyNulls();
    }

    @Test
    void isRefusedToWhoeverMayOnlyRead() {
        Chooser reader =
                new Chooser(
                        mvc,
                        new Viewer(
                                LUCY,
                                "Lucy",
                                null,
                                Set.of(),
                                Map.of(Permission.of("customer", Action.READ), Reach.ALL),
                                Locale.US,
                                ZoneId.of("UTC")));

        assertThatThrownBy(() -> reader.act("delete", three, "go", "1"))
                .hasMessageContaining("not-allowed [customer.delete]");
        assertThat(Chooser.page(reader.get("/customers?view=all")).select(".rp-bulk")).isEmpty();
    }

    @Test
    void showsItsPageToNobodyElse() {
        amara().act("tag", three, "v_tags", "vip", "go", "1");
        UUID work = facts().newest();

        assertThat(lucy(Reach.ALL, DeniedFields.NONE).get("/bulk/" + work).getStatus())
                .isEqualTo(404);
        assertThat(lucy(Reach.ALL, DeniedFields.NONE).post("/bulk/" + work + "/undo").getStatus())
                .isEqualTo(404);
        assertThat(facts().tags()).containsOnly("vip");
    }

    @Test
    void doesAllOfAListInTheBackground() {
        named(2_300, "Shop");

        UUID work = everything("assign", "v_owner", LUCY.toString());
        assertThat(Chooser.page(amara().get("/bulk/" + work)).text()).contains("Running");
        bulk().run(work);

        assertThat(Chooser.page(amara().get("/bulk/" + work)).text())
                .contains("2,300 of 2,300 changed");
        assertThat(facts().owned()).isEqualTo(2_300);
        UUID back = undo(work);
        bulk().run(back);
        assertThat(facts().owned()).isZero();
        assertThat(facts().state()).isEqualTo("done 2300 0");
    }

    @Test
    void goesOnWhereItWasKilled() {
        named(2_300, "Shop");
        UUID work = everything("tag", "v_tags", "vip");

        assertThatThrownBy(() -> bulk().runKilledAfter(work, 1_000)).hasMessage("killed");
        assertThat(facts().state()).startsWith("running 1000");
        bulk().run(work);

        assertThat(facts().state()).isEqualTo("done 2300 0");
        assertThat(facts().causes("bulk")).isEqualTo(2_300);
    }

    @Test
    void endsWhenItIsCancelledBeforeItsTurn() {
        named(300, "Shop");
        UUID work = everything("tag", "v_tags", "vip");

        amara().post("/bulk/" + work + "/cancellation");

        assertThat(facts().state()).isEqualTo("cancelled 0 0");
    }

    @Test
    void goesOnWithAnUndoThatWasStopped() {
        named(1_200, "Shop");
        UUID work = everything("assign", "v_owner", LUCY.toString());
        bulk().run(work);
        UUID half = undo(work);
        assertThatThrownBy(() -> bulk().runKilledAfter(half, 500)).hasMessage("killed");
        amara().post("/bulk/" + half + "/cancellation");
        int left = facts().owned();

        bulk().run(undo(work));

        assertThat(left).isBetween(1, 1_199);
        assertThat(facts().owned()).isZero();
        assertThat(facts().state()).isEqualTo("done " + left + " 0");
    }

    @Test
    void meansTheFilterThatWasShownWhateverItsViewBecame() {
        named(300, "Shop");
        amara().post(
                        "/customers/actions/tag",
                        "from",
                        "/customers?view=" + UUID.randomUUID(),
                        "all",
                        "name==Alder",
                        "v_tags",
                        "vip",
                        "go",
                        "1");
        bulk().run(facts().newest());

        assertThat(facts().state()).isEqualTo("done 1 0");
    }

    @Test
    void exportsTheChosenRows() {
        MockHttpServletResponse file =
                amara().post(
                                "/customers/export",
                                "from",
                                "/customers?view=all",
                                "record",
                                three.getFirst().toString());

        assertThat(file.getContentType()).contains("spreadsheetml");
        assertThat(file.getHeader("Content-Disposition")).contains(".xlsx");
    }

    private void named(int count, String name) {
        customers.named(
                IntStream.range(0, count).mapToObj(i -> name + " " + i).toArray(String[]::new));
    }

    private UUID everything(String action, String... more) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "from",
                                "/customers?view=all",
                                "all",
                                "name=starts=Shop",
                                "go",
                                "1"));
        fields.addAll(Arrays.asList(more));
        amara().post("/customers/actions/" + action, fields.toArray(String[]::new));
        return facts().newest();
    }

    private UUID undo(UUID work) {
        amara().post("/bulk/" + work + "/undo");
        return facts().newest();
    }

    private ForBulk bulk() {
        return new ForBulk(house, Chooser.amara());
    }

    private void edit(UUID customer, String field, String value) {
        transactions.executeWithoutResult(_ ->
                types.get("customer")
                        .land(
                                new Landing(
                                        Author.of(Chooser.amara()),
                                        Origin.byHand(Chooser.amara()),
                                        List.of(Row.edit(customer, Map.of(field, value))))));
    }

    private BulkFacts facts() {
        return new BulkFacts(db);
    }

    private Chooser amara() {
        return new Chooser(mvc, Chooser.amara());
    }

    private Chooser lucy(Reach reach, DeniedFields denied) {
        return new Chooser(mvc, Chooser.lucy(reach, denied));
    }
}
