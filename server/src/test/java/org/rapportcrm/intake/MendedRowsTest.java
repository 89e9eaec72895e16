package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.RunningImports;
import org.rapportcrm.journal.Author;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Refused rows go out as a file and come back mended. */
@HouseTest
class MendedRowsTest {
    @Autowired MockMvc browser;
    @Autowired DSLContext db;
    @Autowired ImportStore imports;
    @Autowired RunningImports running;

    private Importer priya;

    @BeforeEach
    void signIn() {
        priya = new Importer(browser, Importer.PRIYA);
    }

    @Test
    void becomeTheRowsThatTheyWere() throws Exception {
        String rows =
                "First name,Last name,Birthday\nDora,Adler,1970-01-01\nEmil,Berg,1971-01-01\nAnn,Meyer,1980-01-01\nBen,Ruiz,never\nCleo,'=Fox,soon\n";
        UUID first = imported("Mended", rows);
        UUID source = imports.get(first).sourceId();
        String mended = csv(first).replace("Ben,Ruiz,never", "Ben,Ruiz,1981-02-03");

        UUID second = again(source, mended);
        UUID third = again(source, mended.replace("soon", "1982-03-04"));
        UUID fourth = again(source, mended);

        assertThat(imports.get(second).mends()).isEqualTo(first);
        assertThat(progress(second)).containsExactly(2L, 1L, 1L, 0L);
        assertThat(progress(third)).containsExactly(2L, 1L, 0L, 1L);
        assertThat(progress(fourth)).containsExactly(2L, 0L, 0L, 2L);
        assertThat(names(source))
                .containsExactly("Ann Meyer", "Ben Ruiz", "Cleo =Fox", "Dora Adler", "Emil Berg");
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from intake.source_record where source_id = {0} and state = 'used'",
                                        source)
                                .get(0, Long.class))
                .isEqualTo(5);
    }

    @Test
    void takeRowsThatSomebodyAddedToo() throws Exception {
        UUID first =
                imported(
                        "Added",
                        "First name,Last name,Birthday\nAnn,Meyer,1980-01-01\nBen,Ruiz,never\n");
        UUID source = imports.get(first).sourceId();

        UUID second =
                again(
                        source,
                        csv(first).replace("never", "1981-02-03") + "Dora,Lang,1990-01-01,,\n");

        assertThat(progress(second)).containsExactly(2L, 2L, 0L, 0L);
        assertThat(names(source)).containsExactly("Ann Meyer", "Ben Ruiz", "Dora Lang");
    }

    @Test
    void areJustAnotherFileForAnotherSource() throws Exception {
        UUID first =
                imported(
                        "Here",
                        "First name,Last name,Birthday\nAnn,Meyer,1980-01-01\nBen,Ruiz,never\n");
        UUID elsewhere = priya.upload("There", "mended.csv", csv(first));

        assertThat(imports.get(elsewhere).mends()).isNull();
    }

    @Test
    void areShownAsWhatTheyAre() throws Exception {
        UUID first =
                imported(
                        "Shown",
                        "Number,Last name,Birthday\nN-0,Adler,1970-01-01\nN-1,Ruiz,never\n");

        UUID draft =
                priya.uploadAgain(
                        imports.get(first).sourceId(),
                        "mended.csv",
                        csv(first).replace("never", "1981-02-03"));

        var page = priya.page("/imports/" + draft + "/mapping");
        assertThat(page.text()).contains("Mended rows of an earlier import");
        assertThat(page.select("[data-testid=mapping] .rp-map b").eachText())
                .containsExactly("Number", "Last name", "Birthday");
        assertThat(priya.page("/imports/" + draft + "/trial").select(".rp-kpi .rp-big").eachText())
                .containsExactly("1", "0", "0", "0");
    }

    private String csv(UUID id) throws Exception {
        return priya.text("/imports/" + id + "/rows.csv?state=REFUSED");
    }

    private UUID imported(String source, String rows) throws Exception {
        return run(priya.upload(source, "rows.csv", rows));
    }

    private UUID again(UUID source, String rows) throws Exception {
        return run(priya.uploadAgain(source, "mended.csv", rows));
    }

    private UUID run(UUID id) {
        running.run(id, Author.of(Importer.PRIYA), (_, _) -> {});
        return id;
    }

    /** Read, used, refused, known. */
    private List<Long> progress(UUID id) {
        var progress = imports.get(id).progress();
        return List.of(progress.read(), progress.used(), progress.refused(), progress.known());
    }

    private List<String> names(UUID source) {
        return db.fetch(
                        "select name from customer.customer where first_source_id = {0} order by name",
                        source)
                .getValues(0, String.class);
    }
}
