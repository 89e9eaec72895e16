package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.RunningImports;
import org.rapportcrm.journal.Author;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Files that hold what their reader may not read, or not write. */
@HouseTest
class DeniedColumnsTest {
    private static final String PEOPLE =
            """
            Number,First name,Last name,E-mail,Birthday
            P-1,Ann,Meyer,ann@cove.example,1981-03-04
            P-2,Ben,Ruiz,ben@cove.example,someday
            """;

    @Autowired MockMvc browser;
    @Autowired DSLContext db;
    @Autowired ImportStore imports;
    @Autowired RunningImports running;

    private Importer priya;
    private Importer marcus;

    @BeforeEach
    void marcusKnowsNoBirthdays() {
        priya = new Importer(browser, Importer.PRIYA);
        marcus = new Importer(browser, withoutBirthdays());
    }

    @Test
    void aDeniedFieldIsNotOffered() throws Exception {
        UUID id = marcus.upload("Offered", "people.csv", PEOPLE);

        Document page = marcus.page("/imports/" + id + "/mapping");

        assertThat(page.select("[data-testid=mapping] option[value=birthday]")).isEmpty();
        assertThat(page.select("[data-testid=mapping] .rp-map option[selected]").eachAttr("value"))
                .containsExactly("external_id", "given_name", "family_name", "email");
        assertThat(page.text()).doesNotContain("1981-03-04");
    }

    @Test
    void whatComesInByFileLeavesItAlone() throws Exception {
        String others =
                PEOPLE.replace("cove", "bay").replace("Meyer", "Mayr").replace("Ruiz", "Sato");
        UUID id = marcus.upload("Brought", "people.csv", others);

        Document trial = marcus.page("/imports/" + id + "/trial");
        marcus.press("/imports/" + id + "/start");
        running.run(id, Author.of(marcus.viewer()), (_, _) -> {});

        assertThat(trial.text()).contains("Ann Mayr").doesNotContain("Mar 4, 1981");
        assertThat(
                        db.fetchValue(
                                "select count(*) from customer.customer where family_name in ('Mayr', 'Sato') and birthday is null"))
                .isEqualTo(2L);
    }

    @Test
    void aDraftOfOthersKeepsWhatIsClosedToWhoeverLooks() throws Exception {
        String others = PEOPLE.replace("Number", "Birthday again,Number").replace("P-", "x,P-");
        UUID id = priya.upload("Kept", "people.csv", others.replace("cove", "reef"));
        String mapping = "/imports/" + id + "/mapping";

        marcus.press(
                mapping,
                "field",
                "",
                "field",
                "external_id",
                "field",
                "",
                "field",
                "family_name",
                "field",
                "email",
                "field",
                "note");
        Document page = marcus.page(mapping);
        Document trial = marcus.page("/imports/" + id + "/trial");

        assertThat(imports.get(id).mapping().fields())
                .containsExactlyInAnyOrder("external_id", "family_name", "email", "birthday");
        assertThat(page.text()).doesNotContain("1981-03-04").doesNotContain("Ann");
        assertThat(trial.text()).doesNotContain("1981");
    }

    @Test
    void theNextImportOfSomebodyElseKnowsTheColumnStill() throws Exception {
        UUID first = marcus.upload("Handed on", "people.csv", PEOPLE.replace("cove", "isle"));
        marcus.press("/imports/" + first + "/start");
        running.run(first, Author.of(marcus.viewer()), (_, _) -> {});

        UUID source = imports.get(first).sourceId();
        UUID next = priya.uploadAgain(source, "more.csv", PEOPLE.replace("cove", "isle"));

        assertThat(imports.get(next).mapping().fields()).contains("birthday");
    }

    @Test
    void rowsOfOthersAreShownWithoutIt() throws Exception {
        UUID id = priya.upload("Shown", "people.csv", PEOPLE);
        priya.press("/imports/" + id + "/start");
        running.run(id, Author.of(priya.viewer()), (_, _) -> {});
        String rows = "/imports/" + id + "/rows";

        assertThat(priya.page(rows).text()).contains("Ruiz").contains("someday");
        assertThat(marcus.page(rows).text()).contains("Ruiz").doesNotContain("someday");
        assertThat(priya.status("/imports/" + id + "/rows.csv")).isEqualTo(200);
        assertThat(marcus.status("/imports/" + id + "/rows.csv")).isEqualTo(403);
    }

    private static Viewer withoutBirthdays() {
        Set<GuardedField> birthday = Set.of(new GuardedField("customer", "birthday"));
        Viewer priya = Importer.PRIYA;
        return new Viewer(
                UUID.nameUUIDFromBytes("Marcus Bell".getBytes(StandardCharsets.UTF_8)),
                "Marcus Bell",
                null,
                Set.of(),
                Set.of(),
                priya.grants(),
                new DeniedFields(birthday, birthday),
                priya.locale(),
                priya.zone());
    }
}
