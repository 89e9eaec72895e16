package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.intake.revert.ForReverts;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.Progress;
import org.rapportcrm.intake.run.RunningImports;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The way back of an import of products, and of one of interactions. */
@HouseTest
class RevertKindsTest {
    private static final String PRODUCTS = "SKU,Product name,Price\n";
    private static final String CALLS = "ActivityID,Date,Type,Name,Email,Subject\n";
    private static final String ORDERS =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID\n";

    @Autowired MockMvc browser;
    @Autowired DSLContext db;
    @Autowired ImportStore imports;
    @Autowired RunningImports running;
    @Autowired ApplicationContext house;

    private Importer mara;
    private ForReverts reverts;

    @BeforeEach
    void signIn() {
        mara = new Importer(browser, RevertTest.MARA);
        reverts = new ForReverts(house, RevertTest.MARA);
    }

    @Test
    void takesProductsOutOfTheListUnlessTheyWereSoldOrChangedSince() throws Exception {
        String list = PRODUCTS + "T-1,Cup,4.00\nT-2,Mug,5.00\nT-3,Pot,30.00\n";
        UUID id = imported("Price list", list);
        UUID source = imports.get(id).sourceId();
        imported("Till of the list", ORDERS + "T1,T-1,Cup,2,2026-01-02,4.00,B-1\n");
        again(source, PRODUCTS + "T-3,Pot,29.00\n");

        revert(id);
        List<String> after = products("T-%");
        UUID second = again(source, list);

        assertThat(after).containsExactly("T-1 Cup 4.0000", "T-3 Pot 29.0000");
        assertThat(left(id)).containsExactly("Cup", "Pot");
        assertThat(progress(second).created()).isEqualTo(1);
        assertThat(products("T-%"))
                .containsExactly("T-1 Cup 4.0000", "T-2 Mug 5.0000", "T-3 Pot 30.0000");
    }

    @Test
    void givesProductsBackWhatTheyWere() throws Exception {
        UUID first = imported("Spring list", PRODUCTS + "S-1,Cup,4.00\n");
        UUID source = imports.get(first).sourceId();
        UUID second = again(source, PRODUCTS + "S-1,Big cup,6.00\nS-2,Mug,5.00\nS-2,Mug,7.00\n");
        List<String> changed = products("S-%");

        revert(second);

        assertThat(changed).containsExactly("S-1 Big cup 6.0000", "S-2 Mug 7.0000");
        assertThat(products("S-%")).containsExactly("S-1 Cup 4.0000");
        assertThat(left(second)).isEmpty();
    }

    @Test
    void deletesInteractionsUnlessTheyWereChangedSince() throws Exception {
        String calls =
                CALLS
                        + "1,2026-03-02 10:00:00,Phone Call,Ann Meyer,ann@calls.example,Descaling\n"
                        + "2,2026-03-03 10:00:00,Phone Call,Ben Ruiz,ben@calls.example,Terms\n";
        UUID id = imported("Call log", calls);
        UUID source = imports.get(id).sourceId();
        UUID changed = interaction("Terms");
        mara.press("/interactions/" + changed, "subject", "Terms", "body", "Thirty days");

        revert(id);
        List<String> after = interactions("Descaling", "Terms");
        UUID second = again(source, calls);

        assertThat(after).containsExactly("Terms");
        assertThat(left(id)).containsExactlyInAnyOrder("Terms", "Ben Ruiz");
        assertThat(progress(second).created()).isEqualTo(1);
        assertThat(progress(second).known()).isEqualTo(1);
        assertThat(interactions("Descaling", "Terms")).containsExactly("Descaling", "Terms");
    }

    @Test
    void leavesInteractionsThatTheImportOnlyPutRight() throws Exception {
        UUID first = imported("Letters", CALLS + call("1", "ida@calls.example", "Offer"));
        UUID second =
                again(
                        imports.get(first).sourceId(),
                        CALLS
                                + call("1", "ida@calls.example", "Second offer")
                                + call("2", "ida@calls.example", "Greeting")
                                + call("2", "ida@calls.example", "Good wishes"));

        revert(second);

        assertThat(interactions("Offer", "Second offer", "Greeting", "Good wishes"))
                .containsExactly("Second offer");
        assertThat(left(second)).containsExactly("Second offer");
    }

    /** Row 1 came with an import that stays, and became an interaction by the one that goes. */
    @Test
    void takesInteractionsAnewWhoseRowsWaitedBefore() throws Exception {
        imported("Twins", "Number,First name,Last name\nW-1,Ada,Twin\nW-2,Ada,Twin\n");
        String calls = CALLS + "1,2026-03-02 10:00:00,Letter,Ada Twin,,Which Ada?\n";
        UUID first = imported("Waiting log", calls);
        UUID source = imports.get(first).sourceId();
        db.execute(
                "update customer.customer set deleted_at = now() where first_external_id = 'W-2'");
        UUID second = again(source, calls);
        List<String> there = interactions("Which Ada?");

        revert(second);
        List<String> gone = interactions("Which Ada?");
        UUID third = again(source, calls);

        assertThat(progress(first).waiting()).isEqualTo(1);
        assertThat(progress(second).created()).isEqualTo(1);
        assertThat(there).hasSize(1);
        assertThat(gone).isEmpty();
        assertThat(progress(third).created()).isEqualTo(1);
        assertThat(interactions("Which Ada?")).hasSize(1);
    }

    private static String call(String id, String email, String subject) {
        return id + ",2026-03-02 10:00:00,Letter,Ida Holm," + email + "," + subject + "\n";
    }

    private UUID imported(String source, String content) throws Exception {
        return run(mara.upload(source, "rows.csv", content));
    }

    private UUID again(UUID source, String content) throws Exception {
        return run(mara.uploadAgain(source, "again.csv", content));
    }

    private UUID run(UUID id) {
        var author = new Author(RevertTest.MARA, Cause.imported(id.toString()));
        running.run(id, author, (_, _) -> {});
        return id;
    }

    private void revert(UUID id) throws Exception {
        mara.pressProvenAt(Instant.now(), "/imports/" + id + "/revert");
        reverts.run(id);
    }

    private Progress progress(UUID id) {
        return imports.get(id).progress();
    }

    private List<String> left(UUID id) throws Exception {
        return mara.page("/imports/" + id + "/left").select("[data-testid=left] b").eachText();
    }

    private List<String> products(String codes) {
        return db.fetch(
                        "select code || ' ' || name || ' ' || unit_price from commerce.product where code like {0} order by code",
                        codes)
                .getValues(0, String.class);
    }

    private List<String> interactions(String... subjects) {
        return db.fetch(
                        "select subject from interaction.interaction where subject = any({0}) and deleted_at is null order by subject",
                        (Object) subjects)
                .getValues(0, String.class);
    }

    private UUID interaction(String subject) {
        return Objects.requireNonNull(
                db.fetchSingle(
                                "select id from interaction.interaction where subject = {0}",
                                subject)
                        .get(0, UUID.class));
    }
}
