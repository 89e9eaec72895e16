package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.RunningImports;
import org.rapportcrm.journal.Author;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class SavedMappingsTest {
    private static final String ROWS = "CUST,A,B\nC-1,Ann,Meyer\n";

    @Autowired MockMvc browser;
    @Autowired ImportStore imports;
    @Autowired RunningImports running;

    private Importer priya;

    @BeforeEach
    void signIn() {
        priya = new Importer(browser, Importer.PRIYA);
    }

    @Test
    void takeTheOneOfTheLastFileAndOfferTheOthers() throws Exception {
        UUID first = mapped(priya.upload("Saving", "1.csv", ROWS), "given_name", "family_name");
        priya.press("/imports/" + first + "/saved", "name", "Given first");
        mapped(first, "family_name", "given_name");
        run(first);
        UUID source = imports.get(first).sourceId();
        UUID second = priya.uploadAgain(source, "2.csv", ROWS.replace("C-1", "C-2"));

        Document offered = priya.page("/imports/" + second + "/mapping");
        String given =
                offered.select("[data-testid=saved] form:contains(Given first) [name=mapping]")
                        .attr("value");
        priya.press("/imports/" + second + "/saved/choice", "mapping", given);

        assertThat(offered.select("[data-testid=saved] b").eachText())
                .containsExactly("As the last file", "Given first");
        assertThat(fields(offered)).containsExactly("external_id", "family_name", "given_name");
        assertThat(fields(priya.page("/imports/" + second + "/mapping")))
                .containsExactly("external_id", "given_name", "family_name");
    }

    @Test
    void forgetWhatNobodyWants() throws Exception {
        UUID first = mapped(priya.upload("Forgetting", "1.csv", ROWS), "given_name", "family_name");
        run(first);
        UUID source = imports.get(first).sourceId();
        UUID second = priya.uploadAgain(source, "2.csv", ROWS);
        String last =
                priya.page("/imports/" + second + "/mapping")
                        .select("[data-testid=saved] [name=mapping]")
                        .attr("value");

        priya.press("/imports/" + second + "/saved/removal", "mapping", last);
        UUID third = priya.uploadAgain(source, "3.csv", ROWS);

        assertThat(imports.get(third).mapping().fields()).isEmpty();
    }

    @Test
    void belongToOneSource() throws Exception {
        UUID first = mapped(priya.upload("Mine", "1.csv", ROWS), "given_name", "family_name");
        run(first);

        UUID other = priya.upload("Another's", "1.csv", ROWS);

        assertThat(imports.get(other).mapping().fields()).isEmpty();
    }

    @Test
    void serveWorkbooksAndTextAlike() throws Exception {
        UUID first = mapped(priya.upload("Alike", "1.csv", ROWS), "given_name", "family_name");
        run(first);

        UUID second =
                priya.uploadAgain(imports.get(first).sourceId(), "2.csv", ROWS.replace(',', ';'));

        assertThat(imports.get(second).mapping().fields())
                .containsExactlyInAnyOrder("external_id", "given_name", "family_name");
    }

    private UUID mapped(UUID draft, String second, String third) throws Exception {
        priya.press("/imports/" + draft + "/form", "kind", "customer", "header", "true");
        priya.press(
                "/imports/" + draft + "/mapping",
                "field",
                "external_id",
                "field",
                second,
                "field",
                third);
        return draft;
    }

    private static java.util.List<String> fields(Document page) {
        return page.select("[data-testid=mapping] .rp-map option[selected]").eachAttr("value");
    }

    private void run(UUID id) {
        running.run(id, Author.of(Importer.PRIYA), (_, _) -> {});
    }
}
