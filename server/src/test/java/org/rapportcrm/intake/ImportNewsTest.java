package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.intake.run.RunningImports;
import org.rapportcrm.intake.run.StartingImports;
import org.rapportcrm.journal.Author;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the bell tells whoever brought in a file. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportNewsTest {
    private static final String PEOPLE = "Name;E-mail\nAnn Meyer;ann@cove.example\n";

    @Autowired MockMvc browser;
    @Autowired DSLContext db;
    @Autowired RunningImports running;
    @Autowired StartingImports starting;

    @BeforeAll
    void priyaWorksHere() {
        db.execute(
                "insert into access.app_user (id, name, email, created_at) values ({0}, 'Priya Raman', 'priya@calder.example', now())",
                Importer.PRIYA.id());
    }

    @BeforeEach
    void nothingWasTold() {
        db.execute("delete from access.notice");
    }

    private Importer priya() {
        return new Importer(browser, Importer.PRIYA);
    }

    @Test
    void thatItIsIn() throws Exception {
        UUID id = started("Fair");

        running.run(id, Author.of(Importer.PRIYA), (_, _) -> {});

        Document page = priya().page("/notices");
        assertThat(page.select("[data-testid=notice] a").eachAttr("href"))
                .isEqualTo(List.of("/imports/" + id));
        assertThat(page.select("[data-testid=notice]").text())
                .contains("people.csv", "The import has ended");
    }

    @Test
    void thatItFailed() throws Exception {
        UUID id = started("Broken");

        starting.givenUp(id, "the disk is full");

        assertThat(priya().page("/notices").select("[data-testid=notice]").text())
                .contains("The import failed");
    }

    @Test
    void nothingWhenTheyEndedItThemselves() throws Exception {
        UUID id = started("Mistake");

        starting.cancel(id);

        assertThat(priya().page("/notices").select("[data-testid=notice]")).isEmpty();
    }

    private UUID started(String source) throws Exception {
        UUID id = priya().upload(source, "people.csv", PEOPLE);
        priya().press("/imports/" + id + "/start");
        return id;
    }
}
