package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class DeniedFieldsTest {
    @Autowired MockMvc mvc;
    @Autowired CustomerEdits edits;

    private Desk anna;
    private UUID elena;

    @BeforeEach
    void knowsElena() throws Exception {
        anna = new Desk(mvc, Staff.ANNA);
        elena =
                anna.add(
                        "kind", "person",
                        "given_name", "Elena",
                        "family_name", "Marchetti",
                        "job_title", "Director",
                        "email", "elena@marchetti.example",
                        "tags", "wholesale");
    }

    @Test
    void aFieldThatIsOnlyReadHasNoPlaceInTheFormAndNoWayBeside() throws Exception {
        Desk ben = new Desk(mvc, reading("job_title"));

        var page = ben.open(path("")).page();
        var form = ben.open(path("/edit")).page();

        assertThat(page.select("#fact-job_title").text()).contains("Director");
        assertThat(page.select("#fact-job_title a")).isEmpty();
        assertThat(form.select("[name=job_title]")).isEmpty();
        assertThat(form.select("[name=family_name]")).hasSize(1);
        assertThat(ben.send(path("/edit"), "version", "1", "job_title", "Chief").status())
                .isEqualTo(400);
        assertThat(ben.send(path("/facts/job_title"), "job_title", "Chief").status())
                .isEqualTo(403);
        assertThat(edits.read(Staff.ANNA, elena).get("job_title")).isEqualTo("Director");
    }

    @Test
    void aFieldThatIsNotReadHasNoAddress() throws Exception {
        Desk ben = new Desk(mvc, without("job_title"));

        assertThat(ben.open(path("/facts/job_title")).status()).isEqualTo(404);
    }

    @Test
    void othersAreChangedAsEver() throws Exception {
        Desk ben = new Desk(mvc, without("job_title"));

        ben.send(path("/edit"), "version", "1", "family_name", "Ruiz");

        assertThat(edits.read(Staff.ANNA, elena).name()).isEqualTo("Elena Ruiz");
        assertThat(edits.read(Staff.ANNA, elena).get("job_title")).isEqualTo("Director");
    }

    @Test
    void aNewCustomerComesWithoutThem() throws Exception {
        Desk ben = new Desk(mvc, reading("email"));

        int status =
                ben.send(
                                "/customers/new",
                                "kind",
                                "person",
                                "family_name",
                                "Sato",
                                "email",
                                "kenji@sato.example")
                        .status();

        assertThat(status).isEqualTo(400);
        assertThat(ben.open("/customers/new").page().select("[name=email]")).isEmpty();
    }

    @Test
    void contactPointsOfADeniedKindStayAsTheyAre() throws Exception {
        String points = path("/contact-points");
        String point =
                anna.open(points)
                        .page()
                        .select("form[action$=/deletion]")
                        .attr("action")
                        .replaceAll("/deletion$", "");

        Desk reader = new Desk(mvc, reading("email"));
        Desk blind = new Desk(mvc, without("email"));

        assertThat(reader.open(points).page().select("[data-testid=contact-point] form")).isEmpty();
        assertThat(reader.send(point + "/deletion").status()).isEqualTo(403);
        assertThat(reader.send(points, "kind", "email", "text", "e@m.example").status())
                .isEqualTo(403);
        assertThat(blind.send(point + "/deletion").status()).isEqualTo(404);
        assertThat(anna.open(points).body()).contains("elena@marchetti.example");
    }

    @Test
    void wordsOfADeniedFieldStayAsTheyAre() throws Exception {
        Desk ben = new Desk(mvc, reading("tags"));

        assertThat(ben.send(path("/tags"), "add", "retail").status()).isEqualTo(403);
        assertThat(ben.send(path("/tags"), "remove", "wholesale").status()).isEqualTo(403);
        assertThat(edits.read(Staff.ANNA, elena).words("tags")).containsExactly("wholesale");
    }

    @Test
    void aChangeOfADeniedFieldIsNotTakenBack() throws Exception {
        anna.send(path("/edit"), "version", "1", "job_title", "Chief");
        Desk ben = new Desk(mvc, reading("job_title"));

        var history = ben.open(path("/history")).page();
        String newest = "" + edits.newestChange(elena);
        int undone = ben.send(path("/undo"), "change", newest).status();

        assertThat(history.text()).contains("Director").contains("Chief");
        assertThat(history.select("form[action$=change=" + newest + "]")).isEmpty();
        assertThat(undone).isEqualTo(403);
        assertThat(edits.read(Staff.ANNA, elena).get("job_title")).isEqualTo("Chief");
    }

    @Test
    void aListIsNotNarrowedByAnOwnerWhoMayNotBeKnown() throws Exception {
        Desk ben = new Desk(mvc, without("owner"));

        var list = ben.open("/customers?view=mine").page();

        assertThat(list.text()).contains("Marchetti").doesNotContain("My customers");
    }

    private String path(String rest) {
        return "/customers/" + elena + rest;
    }

    private static Viewer reading(String field) {
        return ben(Set.of(), Set.of(new GuardedField("customer", field)));
    }

    private static Viewer without(String field) {
        return ben(Set.of(new GuardedField("customer", field)), Set.of());
    }

    private static Viewer ben(Set<GuardedField> unread, Set<GuardedField> unwritten) {
        Set<GuardedField> closed = new HashSet<>(unwritten);
        closed.addAll(unread);
        Viewer ben = Staff.BEN;
        return new Viewer(
                ben.id(),
                ben.name(),
                ben.department(),
                ben.departments(),
                ben.teams(),
                ben.grants(),
                new DeniedFields(unread, closed),
                ben.locale(),
                ben.zone());
    }
}
