package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.journal.Author;
import org.rapportcrm.record.FieldType;
import org.rapportcrm.record.custom.AddedFields;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.NewFields;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Fields that administrators added to customers and that name colleagues and other customers. */
@HouseTest
class NamingCustomersTest {
    private static final UUID LUCY = UUID.nameUUIDFromBytes(new byte[] {7});

    @Autowired MockMvc mvc;
    @Autowired AddedFields fields;
    @Autowired MergingCustomers merging;
    @Autowired CustomerEdits edits;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;

    private Desk anna;
    private Desk clara;
    private UUID elena = new UUID(0, 0);
    private UUID ada = new UUID(0, 0);

    @BeforeEach
    void adaWasRecommended() throws Exception {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        colleague(LUCY, "Lucy Tran");
        colleague(Staff.CLARA.id(), "Clara Novak");
        colleague(Staff.ANNA.id(), "Anna Berger");
        add("recommended_by", FieldType.CUSTOMER, "Recommended by");
        add("looked_after_by", FieldType.USER, "Looked after by");
        anna = new Desk(mvc, Staff.ANNA);
        clara = new Desk(mvc, Staff.CLARA);
        elena = anna.add("kind", "person", "family_name", "Marchetti");
        ada =
                anna.add(
                        "kind", "person",
                        "family_name", "Mills",
                        "owner", Staff.CLARA.id().toString(),
                        "x_recommended_by", "Marchetti",
                        "x_looked_after_by", LUCY.toString());
    }

    @AfterEach
    void takesThemAway() {
        fields.of("customer")
                .forEach(field ->
                        fields.delete(field.id(), fields.uses(field), Author.of(Staff.AMARA)));
    }

    @Test
    void nameThemOnEveryScreen() throws Exception {
        var page = anna.open(of(ada)).page().select("[data-testid=about]");

        assertThat(page.text())
                .contains("Recommended by Marchetti", "Looked after by Lucy Tran")
                .doesNotContain(elena.toString());
        assertThat(page.select("a[href=" + of(elena) + "]").text()).isEqualTo("Marchetti");
        assertThat(page.select("[data-testid=claim]").text()).doesNotContain(elena.toString());
        assertThat(anna.open(of(ada) + "/history").page().text())
                .contains("Marchetti", "Lucy Tran")
                .doesNotContain(elena.toString());
        assertThat(anna.open(of(ada) + "/known").page().text())
                .contains("Marchetti")
                .doesNotContain(elena.toString());
        assertThat(anna.open(list("")).page().select("tbody").text())
                .contains("Marchetti", "Lucy Tran");
        assertThat(listed("x_recommended_by==" + elena)).contains("Mills");
        assertThat(anna.open(list("&group=x_looked_after_by")).page().text()).contains("Lucy Tran");
        assertThat(listed("x_looked_after_by==" + UUID.randomUUID())).doesNotContain("Mills");
        assertThat(anna.open(list("")).page().select("th a")).isEmpty();
        assertThat(anna.open(list("&sort=x_recommended_by")).status()).isEqualTo(422);
    }

    /** What stood in a field of that name before is told as the text that it was. */
    @Test
    void areToldBesideWhatWasKeptUnderTheirNameBefore() throws Exception {
        add("met_at", FieldType.TEXT, "Met at");
        anna.send(form(ada), "version", "1", "x_met_at", "International Business Machines Corp");
        anna.send(form(ada), "version", "2", "x_met_at", "Calder Fair");
        fields.of("customer").stream()
                .filter(field -> field.key().equals("x_met_at"))
                .forEach(field -> fields.delete(field.id(), 1, Author.of(Staff.AMARA)));
        add("met_at", FieldType.CUSTOMER, "Met at");

        assertThat(anna.open(of(ada)).page().text()).contains("Mills");
        assertThat(anna.open(of(ada) + "/history").page().text())
                .contains("International Business Machines Corp");
        assertThat(anna.open(of(ada) + "/known").page().text()).contains("Mills");
        assertThat(anna.send(form(ada), "version", "2", "x_met_at", "Marchetti").status())
                .isEqualTo(409);
    }

    @Test
    void areTypedByNameOrChosen() throws Exception {
        var form = anna.open(form(ada)).page();

        assertThat(form.select("[name=x_recommended_by]").val()).isEqualTo("Marchetti");
        assertThat(form.select("[name=x_recommended_by]").attr("hx-get"))
                .isEqualTo("/customers/suggestions?field=x_recommended_by");
        assertThat(form.select("[name=x_looked_after_by] option[selected]").text())
                .isEqualTo("Lucy Tran");
        assertThat(
                        anna.open(
                                        "/customers/suggestions?field=x_recommended_by&x_recommended_by=Marc")
                                .body())
                .contains("Marchetti");
        assertThat(
                        anna.open(of(ada) + "/facts/x_recommended_by")
                                .page()
                                .select("input")
                                .eachAttr("value"))
                .contains("Marchetti");
    }

    @Test
    void areNotChangedByAFormThatIsSentAsItWasShown() throws Exception {
        send(anna, form(ada));

        assertThat(edits.read(Staff.ANNA, ada).version()).isEqualTo(1);
    }

    @Test
    void areStillMeantByAFormFromBeforeTheyWereCalledOtherwise() throws Exception {
        String[] opened = filled(anna, form(ada));
        anna.send(form(elena), "version", "1", "family_name", "Marchetti-Ruiz");
        anna.add("kind", "person", "family_name", "Marchetti");

        Desk.Answer sent = anna.send(form(ada), opened);
        Desk.Answer refused =
                anna.send(
                        form(ada),
                        "version",
                        "1",
                        "x_recommended_by",
                        "Nobody Known",
                        "shown.x_recommended_by",
                        "Marchetti");

        assertThat(sent.status()).isEqualTo(302);
        assertThat(edits.read(Staff.ANNA, ada).version()).isEqualTo(1);
        assertThat(named(ada)).isEqualTo(elena.toString());
        assertThat(refused.page().select("[name=shown.x_recommended_by]").val())
                .isEqualTo("Marchetti");
    }

    @Test
    void areRefusedBesideTheFieldWhenNobodyIsCalledSo() throws Exception {
        Desk.Answer changed =
                anna.send(form(ada), "version", "1", "x_recommended_by", "Nobody Known");
        Desk.Answer made =
                anna.send("/customers/new", "family_name", "Low", "x_recommended_by", "Nobody");
        Desk.Answer fact =
                anna.send(of(ada) + "/facts/x_recommended_by", "x_recommended_by", "Nobody");

        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.page().select("#x_recommended_by-error").text())
                .contains("Nobody Known", "Recommended by");
        assertThat(made.status()).isEqualTo(422);
        assertThat(made.page().select("#x_recommended_by-error").text()).contains("Nobody");
        assertThat(fact.status()).isEqualTo(422);
        assertThat(named(ada)).isEqualTo(elena.toString());
    }

    @Test
    void areWrittenInCellsByName() throws Exception {
        UUID rosa = anna.add("kind", "person", "family_name", "Rosas");

        Desk.Answer open = anna.open(of(ada) + "/cell?field=x_recommended_by&from=");
        Desk.Answer refused = cell("Nobody Known");
        Desk.Answer saved = cell("Rosas");

        assertThat(open.page().select("input[name=value]").val()).isEqualTo("Marchetti");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(saved.status()).isEqualTo(200);
        assertThat(named(ada)).isEqualTo(rosa.toString());
    }

    @Test
    void areWrittenIntoManyAtOnce() throws Exception {
        UUID rosa = anna.add("kind", "person", "family_name", "Rosas");
        String action = "/customers/actions/edit";

        var asked = manyAtOnce(action, "").page().select("[name=v_x_recommended_by]");
        assertThat(asked.attr("hx-get"))
                .isEqualTo("/customers/suggestions?field=x_recommended_by&as=v_x_recommended_by");
        Desk.Answer suggested = anna.open(asked.attr("hx-get") + "&v_x_recommended_by=Rosa");
        manyAtOnce(action, "Rosas", "go", "1");

        assertThat(suggested.body()).contains("Rosas");
        assertThat(named(ada)).isEqualTo(rosa.toString());
    }

    private Desk.Answer manyAtOnce(String action, String name, String... more) throws Exception {
        List<String> sent =
                new ArrayList<>(
                        List.of(
                                "from",
                                "/customers?view=all",
                                "record",
                                ada.toString(),
                                "field",
                                "x_recommended_by",
                                "v_x_recommended_by",
                                name));
        sent.addAll(List.of(more));
        return anna.send(action, sent.toArray(String[]::new));
    }

    @Test
    void areClearedAndTakenBack() throws Exception {
        Desk.Answer cleared = anna.send(form(ada), "version", "1", "x_recommended_by", "");
        assertThat(named(ada)).isNull();

        anna.send(of(ada) + "/undo", "change", Long.toString(edits.newestChange(ada)));

        assertThat(cleared.status()).isEqualTo(302);
        assertThat(named(ada)).isEqualTo(elena.toString());
    }

    @Test
    void tellNothingToWhoeverMayNotSeeThem() throws Exception {
        for (String path :
                List.of(
                        of(ada),
                        form(ada),
                        of(ada) + "/history",
                        of(ada) + "/known",
                        of(ada) + "/card",
                        of(ada) + "/preview",
                        of(ada) + "/facts/x_recommended_by",
                        of(ada) + "/cell?field=x_recommended_by&from=",
                        "/customers/suggestions?field=x_recommended_by&x_recommended_by=Marc",
                        list(""))) {
            Desk.Answer answer = clara.open(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain("Marchetti", elena.toString());
        }
        assertThat(clara.open(form(ada)).page().select("[name=x_recommended_by]").val())
                .isEqualTo("Not for you");
        send(clara, form(ada));
        Desk.Answer guessed =
                clara.send(form(ada), "version", "1", "x_recommended_by", elena.toString());

        assertThat(edits.read(Staff.ANNA, ada).version()).isEqualTo(1);
        assertThat(guessed.body()).doesNotContain("Marchetti");
        assertThat(named(ada)).isEqualTo(elena.toString());
    }

    /** Who is hidden looks like everybody hidden, but a cell knows them apart. */
    @Test
    void areNotReplacedByACellThatWasOpenedWhenItNamedAnother() throws Exception {
        anna.add("kind", "person", "family_name", "Rosas");
        String open = of(ada) + "/cell?field=x_recommended_by&from=";
        String was = clara.open(open).page().select("input[name=was]").val();
        String again = clara.open(open).page().select("input[name=was]").val();

        cell("Rosas");
        Desk.Answer late =
                clara.send(of(ada) + "/cell", "field", "x_recommended_by", "value", "", "was", was);

        assertThat(was).isEqualTo(again).doesNotContain("Not for you", elena.toString());
        assertThat(late.status()).isEqualTo(409);
        assertThat(named(ada)).isNotNull();
    }

    @Test
    void takeNothingBackThatWouldTellWhoItWas() throws Exception {
        anna.send(form(ada), "version", "1", "x_recommended_by", "");

        Desk.Answer undone =
                clara.send(of(ada) + "/undo", "change", Long.toString(edits.newestChange(ada)));

        assertThat(undone.body()).doesNotContain("Marchetti", elena.toString());
        assertThat(named(ada)).isNull();
    }

    @Test
    void meanWhoeverStandsForThem() throws Exception {
        UUID helena = anna.add("kind", "person", "family_name", "Marchetti-Ruiz");
        merge(helena, elena);

        assertThat(anna.open(of(ada)).page().select("[data-testid=about]").text())
                .contains("Recommended by Marchetti-Ruiz");
        assertThat(anna.open(form(ada)).page().select("[name=x_recommended_by]").val())
                .isEqualTo("Marchetti-Ruiz");
        assertThat(listed("x_recommended_by==" + helena)).contains("Mills");
        assertThat(listed("x_recommended_by==" + elena)).contains("Mills");
        send(anna, form(ada));
        assertThat(edits.read(Staff.ANNA, ada).version()).isEqualTo(1);

        merging.unmerge(Author.of(Staff.ANNA), List.of(elena));

        assertThat(anna.open(form(ada)).page().select("[name=x_recommended_by]").val())
                .isEqualTo("Marchetti");
    }

    @Test
    void comeAlongWhenWhoeverNamesThemIsMerged() throws Exception {
        UUID adele = anna.add("kind", "person", "family_name", "Milles");

        var preview = anna.open("/customers/merge?ids=" + adele + "," + ada).page().text();
        merge(adele, ada);

        assertThat(preview).doesNotContain(elena.toString());
        assertThat(named(adele)).isEqualTo(elena.toString());
        assertThat(anna.open(of(adele)).page().select("[data-testid=about]").text())
                .contains("Recommended by Marchetti");

        merging.unmerge(Author.of(Staff.ANNA), List.of(ada));

        assertThat(named(adele)).isNull();
        assertThat(named(ada)).isEqualTo(elena.toString());
    }

    @Test
    void mayNameWhoeverNamesThemOnceTheseAreOne() throws Exception {
        merge(ada, elena);

        assertThat(anna.open(of(ada)).page().select("[data-testid=about]").text())
                .contains("Recommended by Mills");
        assertThat(listed("x_recommended_by==" + elena)).contains("Mills");
        assertThat(anna.open(of(ada) + "/history").status()).isEqualTo(200);

        merging.unmerge(Author.of(Staff.ANNA), List.of(elena));

        assertThat(named(ada)).isEqualTo(elena.toString());
    }

    private void merge(UUID into, UUID who) {
        merging.merge(Author.of(Staff.ANNA), List.of(Merge.of(into, List.of(who))));
    }

    private Desk.Answer cell(String value) throws Exception {
        return anna.send(
                of(ada) + "/cell", "field", "x_recommended_by", "value", value, "from", "");
    }

    private static void send(Desk desk, String path) throws Exception {
        assertThat(desk.send(path, filled(desk, path)).status()).isEqualTo(302);
    }

    /** What a browser sends of a form in which nobody touched anything. */
    private static String[] filled(Desk desk, String path) throws Exception {
        FormElement form = desk.open(path).page().select("#customer-form").forms().getFirst();
        return form.formData().stream()
                .flatMap(field -> Stream.of(field.key(), field.value()))
                .toArray(String[]::new);
    }

    private @Nullable String named(UUID customer) {
        return (String) edits.read(Staff.ANNA, customer).get("x_recommended_by");
    }

    private String listed(String filter) throws Exception {
        return anna.open(list("&filter=" + filter)).page().select("tbody").text();
    }

    private static String list(String more) {
        return "/customers?view=all&columns=name,x_recommended_by,x_looked_after_by" + more;
    }

    private static String of(UUID customer) {
        return "/customers/" + customer;
    }

    private static String form(UUID customer) {
        return of(customer) + "/edit";
    }

    private void colleague(UUID id, String name) {
        db.execute(
                "insert into access.app_user (id, name, email, created_at) values ({0}, {1}, {2}, now()) on conflict do nothing",
                id, name, name.replace(' ', '.').toLowerCase(Locale.ROOT) + "@calder.example");
    }

    private void add(String name, FieldType type, String label) {
        fields.add(NewFields.of("customer", name, type, label), Author.of(Staff.AMARA));
    }
}
