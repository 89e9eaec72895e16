package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

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

/** What somebody pastes becomes rows of an import. */
@HouseTest
class PastingTest {
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
    void bringsASignatureInAsAPersonWithAnEmployer() throws Exception {
        UUID id =
                pasted(
                        "Signatures",
                        """
                        Ann Meyer
                        Head of Purchasing
                        Cove Trading GmbH
                        Kaiserring 12, 8010 Graz
                        +43 316 822345
                        ann.meyer@cove-trading.example
                        """);

        assertThat(imports.get(id).progress().created()).isEqualTo(1);
        assertThat(told(id))
                .isEqualTo(
                        "Ann Meyer, Head of Purchasing, Graz, works for Cove Trading GmbH:"
                                + " Kaiserring 12, 8010, Graz"
                                + ", ann.meyer@cove-trading.example, +43 316 822345");
    }

    @Test
    void bringsCardsIn() throws Exception {
        UUID id =
                pasted(
                        "Cards",
                        "BEGIN:VCARD\nVERSION:3.0\nN:Fox;Cleo\nFN:Cleo Fox\nEMAIL:cleo@paste.example\nEND:VCARD\n");

        assertThat(imports.get(id).progress().created()).isEqualTo(1);
        assertThat(priya.page("/imports/" + id).text()).contains("Done");
    }

    @Test
    void bringsObjectsInAndRefusesABadLineWithItsReason() throws Exception {
        UUID id =
                pasted(
                        "Objects",
                        "{\"id\": \"J-1\", \"name\": {\"first\": \"Ann\", \"last\": \"Lang\"}, \"email\": \"lang@paste.example\"}\n{\"id\": \n");

        assertThat(imports.get(id).progress().created()).isEqualTo(1);
        assertThat(priya.page("/imports/" + id + "/rows?state=REFUSED").text())
                .contains("The line is no JSON object", "line 2", "{\"id\":");
        assertThat(
                        db.fetchSingle(
                                        "select name from customer.customer c join customer.external_id e on e.customer_id = c.id where e.external_id = 'J-1'")
                                .get(0))
                .isEqualTo("Ann Lang");
    }

    private UUID pasted(String source, String text) throws Exception {
        UUID id =
                Importer.draft(
                        priya.press(
                                "/imports",
                                "pasted",
                                text,
                                "name",
                                source,
                                "currency",
                                "EUR",
                                "zone",
                                "UTC",
                                "country",
                                "AT"));
        running.run(id, Author.of(Importer.PRIYA), (_, _) -> {});
        return id;
    }

    private String told(UUID id) {
        return db.fetchSingle(
                        """
                        select c.name || ', ' || c.job_title || ', ' || c.city || ', works for ' || o.name || ': '
                            || (select string_agg(p.raw, ', ' order by p.kind, p.raw) from customer.contact_point p
                                where p.customer_id = c.id)
                        from customer.customer c join customer.relationship r on r.from_id = c.id
                        join customer.customer o on o.id = r.to_id where c.first_source_id = {0}\
                        """,
                        imports.get(id).sourceId())
                .get(0, String.class);
    }
}
