package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.shared.RecordNotFound;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class MergePagesTest {
    private static final Author ANNA = Author.of(Staff.ANNA);

    @Autowired MockMvc mvc;
    @Autowired CustomerEdits edits;
    @Autowired MergingCustomers merging;
    @Autowired DSLContext db;

    private Desk anna;
    private UUID elena;
    private UUID helena;

    @BeforeEach
    void knowsElenaTwice() throws Exception {
        anna = new Desk(mvc, Staff.ANNA);
        elena =
                anna.add(
                        "kind", "person",
                        "given_name", "Elena",
                        "family_name", "Marchetti",
                        "city", "Portland",
                        "email", "elena@example.com");
        helena =
                anna.add(
                        "kind", "person",
                        "given_name", "Helena",
                        "family_name", "Marchetti",
                        "job_title", "Director",
                        "email", "helena@example.com");
    }

    @Test
    void showsWhatWouldBecomeOfThemBeforeAnythingIsWritten() throws Exception {
        var page = anna.open("/customers/merge?record=" + elena + "&record=" + helena).page();

        assertThat(page.select("[data-testid=merging]")).hasSize(2);
        assertThat(page.select("input[name=into][checked]").val()).isEqualTo(elena.toString());
        assertThat(page.select("[data-testid=merge-line]").text())
                .contains("Elena Marchetti")
                .contains("Helena Marchetti");
        assertThat(page.select("[data-testid=moves]").text()).contains("1 contact point");
        assertThat(edits.read(Staff.ANNA, helena).name()).isEqualTo("Helena Marchetti");
    }

    @Test
    void callsALanguageByItsName() throws Exception {
        UUID ines = anna.add("given_name", "Ines", "family_name", "Vogel", "language", "de");
        UUID agnes = anna.add("given_name", "Agnes", "family_name", "Falk", "language", "fr");

        var page = anna.open("/customers/merge?record=" + ines + "&record=" + agnes).page();

        assertThat(page.select("main").text()).contains("German").contains("French");
    }

    @Test
    void mergesWithTheValuesThatWereChosenAndTakesBackFromTheToast() throws Exception {
        Desk.Answer merged =
                anna.send(
                        "/customers/merge",
                        "record",
                        elena.toString(),
                        "record",
                        helena.toString(),
                        "into",
                        elena.toString(),
                        "of_name",
                        helena.toString());

        Standing now = edits.read(Staff.ANNA, elena);
        assertThat(merged.location()).isEqualTo("/customers/" + elena);
        assertThat(now.name()).isEqualTo("Helena Marchetti");
        assertThat(now.get("given_name")).isEqualTo("Helena");
        assertThat(now.get("job_title")).isEqualTo("Director");
        assertThat(now.get("city")).isEqualTo("Portland");

        var undo = anna.follow(merged).page().select("#toasts form").attr("action");
        anna.send(undo);

        assertThat(edits.read(Staff.ANNA, elena).name()).isEqualTo("Elena Marchetti");
        assertThat(edits.read(Staff.ANNA, elena).get("job_title")).isNull();
        assertThat(edits.read(Staff.ANNA, helena).get("job_title")).isEqualTo("Director");
    }

    @Test
    void oldPagesLeadToTheSurvivor() throws Exception {
        merging.merge(ANNA, List.of(Merge.of(elena, List.of(helena))));

        assertThat(anna.open("/customers/" + helena).location()).isEqualTo("/customers/" + elena);
        assertThat(anna.open("/customers/" + helena + "/edit").location())
                .isEqualTo("/customers/" + elena + "/edit");
        assertThat(anna.open("/customers/" + helena + "/history?below=9").location())
                .isEqualTo("/customers/" + elena + "/history?below=9");
    }

    @Test
    void oldPagesLeadNobodyToWhomTheyMayNotSee() throws Exception {
        merging.merge(ANNA, List.of(Merge.of(elena, List.of(helena))));

        Desk.Answer clara = new Desk(mvc, Staff.CLARA).open("/customers/" + helena);

        assertThat(clara.status()).isEqualTo(404);
    }

    @Test
    void countsWhatStandsOfTheKindsThatTheViewerReads() {
        for (String deletedAt : List.of("null", "now()")) {
            db.execute(
                    """
                    insert into interaction.requirement (id, customer_id, text, user_id, created_at, deleted_at)
                    values ({0}, {1}, 'A boat', {2}, now(), {3})\
                    """,
                    UuidV7.next(), helena, Staff.ANNA.id(), sql(deletedAt));
        }
        Viewer all = Viewer.house("test");
        Viewer few = Staff.ANNA.within(one -> one.kind().equals("customer"));

        assertThat(moves(all))
                .contains(new MergePreview.Moves("interaction.moves.requirements", 1));
        assertThat(moves(few))
                .extracting(MergePreview.Moves::textKey)
                .containsExactly("customer.moves.contact-points");
    }

    private List<MergePreview.Moves> moves(Viewer viewer) {
        return merging.preview(viewer, Merge.of(elena, List.of(helena))).moves();
    }

    @Test
    void whoWasMergedIsInNoListSearchOrBin() throws Exception {
        merging.merge(ANNA, List.of(Merge.of(elena, List.of(helena))));

        assertThat(anna.open("/customers").body()).doesNotContain(helena.toString());
        assertThat(anna.open("/customers/bin").body()).doesNotContain(helena.toString());
        assertThat(anna.open("/customers?q=helena@example.com").body())
                .contains(elena.toString())
                .doesNotContain(helena.toString());
    }

    @Test
    void whoWasMergedIsFoundByTheirOldNameAndNumber() throws Exception {
        long number = edits.read(Staff.ANNA, helena).number();
        merging.merge(ANNA, List.of(Merge.of(elena, List.of(helena))));

        assertThat(anna.open("/customers?q=Helena").body()).contains(elena.toString());
        assertThat(anna.open("/customers?q=" + number).body()).contains(elena.toString());

        merging.unmerge(ANNA, List.of(helena));

        assertThat(anna.open("/customers?q=" + number).body()).doesNotContain(elena.toString());
    }

    @Test
    void historyTellsTheMergeAndTakesItApart() throws Exception {
        merging.merge(ANNA, List.of(Merge.of(elena, List.of(helena))));
        edits.change(ANNA, elena, Map.of("city", "Salem"));

        var history = anna.open("/customers/" + elena + "/history").page();
        assertThat(history.select("[data-testid=change]").text())
                .contains("merged customers")
                .contains("Helena Marchetti");
        anna.send(history.select("form:has([data-testid=take-apart])").attr("action"));

        assertThat(edits.read(Staff.ANNA, helena).name()).isEqualTo("Helena Marchetti");
        assertThat(edits.read(Staff.ANNA, elena).get("city")).isEqualTo("Salem");
    }

    @Test
    void deniedFieldsAreInNoPreview() {
        Viewer anna = Staff.ANNA;
        GuardedField title = new GuardedField("customer", "job_title");
        Viewer denied =
                new Viewer(
                        anna.id(),
                        anna.name(),
                        null,
                        Set.of(),
                        Set.of(),
                        anna.grants(),
                        new DeniedFields(Set.of(title), Set.of(title)),
                        anna.locale(),
                        anna.zone());

        MergePreview preview = merging.preview(denied, Merge.of(elena, List.of(helena)));

        assertThat(preview.lines())
                .extracting(MergePreview.Line::field)
                .contains("name")
                .doesNotContain("job_title");
    }

    @Test
    void addsOneMoreByNumber() throws Exception {
        long number = edits.read(Staff.ANNA, helena).number();

        var page = anna.open("/customers/merge?record=" + elena + "&with=C-" + number).page();
        var nobody = anna.open("/customers/merge?record=" + elena + "&with=Nobody").page();

        assertThat(page.select("[data-testid=merging]")).hasSize(2);
        assertThat(nobody.select("#with-said").text()).contains("names nobody");
    }

    @Test
    void asksForTheRightToChangeAllOfThem() {
        assertThatThrownBy(() ->
                        merging.merge(
                                Author.of(Staff.DORA), List.of(Merge.of(elena, List.of(helena)))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        merging.merge(
                                Author.of(Staff.CLARA), List.of(Merge.of(elena, List.of(helena)))))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    void neverMergesWhoIsGone() {
        edits.putAway(ANNA, List.of(helena));

        assertThatThrownBy(() -> merging.merge(ANNA, List.of(Merge.of(elena, List.of(helena)))))
                .isInstanceOf(CannotMerge.class);
        assertThatThrownBy(() -> merging.unmerge(ANNA, List.of(elena)))
                .isInstanceOf(CannotMerge.class);
    }

    @Test
    void theSelectionOfAListAsksOnThePage() throws Exception {
        Desk.Answer asked =
                anna.send(
                        "/customers/actions/merge",
                        "record",
                        elena.toString(),
                        "record",
                        helena.toString());

        assertThat(asked.location())
                .isEqualTo("/customers/merge?record=" + elena + "&record=" + helena);
    }
}
