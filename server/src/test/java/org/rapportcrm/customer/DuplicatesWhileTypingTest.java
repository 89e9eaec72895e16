package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.customer.db.Tables.CUSTOMER_;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class DuplicatesWhileTypingTest {
    private static final UUID SERVICE = UUID.fromString("00000000-0000-7000-8000-0000000000aa");

    @Autowired MockMvc mvc;
    @Autowired DSLContext db;

    private Desk anna;
    private Desk clara;

    @BeforeEach
    void knowsElena() throws Exception {
        anna = new Desk(mvc, Staff.ANNA);
        clara = new Desk(mvc, Staff.CLARA);
        if (!db.fetchExists(CUSTOMER_)) {
            anna.add(
                    "kind", "person",
                    "given_name", "Elena",
                    "family_name", "Marchetti",
                    "email", "Elena.Marchetti@brightwater.example",
                    "phone", "+1 503 555 0142",
                    "city", "Portland");
            db.execute(
                    "insert into access.department (id, name) values ({0}, 'Service Vienna')",
                    SERVICE);
            db.update(CUSTOMER_).set(CUSTOMER_.DEPARTMENT_ID, SERVICE).execute();
        }
    }

    @Test
    void showsWhoHasTheSameEmailAndWhy() throws Exception {
        Document said = whileTyping(anna, "email=ELENA.marchetti@brightwater.example ");

        assertThat(said.select("[data-testid=duplicate]").text())
                .contains("Elena Marchetti", "Portland", "Same e-mail");
    }

    @Test
    void showsWhoHasTheSameTelephoneInAnotherWriting() throws Exception {
        Document said = whileTyping(anna, "phone=(503) 555-0142&country=US");

        assertThat(said.select("[data-testid=duplicate]").text()).contains("Same telephone");
    }

    @Test
    void showsWhoIsCalledAlike() throws Exception {
        Document said = whileTyping(anna, "given_name=Elena&family_name=Marketti");

        assertThat(said.select("[data-testid=duplicate]").text())
                .contains("Elena Marchetti", "Similar name");
    }

    @Test
    void showsWhoHasTheNumber() throws Exception {
        long number = db.fetchSingle("select min(number) from customer.customer").into(long.class);

        Document said = whileTyping(anna, "number=C-" + number);

        assertThat(said.select("[data-testid=duplicate]").text()).contains("Same number");
    }

    @Test
    void tellsWhomToAskAboutACustomerThatIsHiddenAndNothingOfIt() throws Exception {
        Document said = whileTyping(clara, "email=elena.marchetti@brightwater.example");

        assertThat(said.select("[data-testid=duplicate-hidden]").text())
                .contains("Known in Service Vienna", "Same e-mail");
        assertThat(said.html()).doesNotContain("Elena", "Portland", "/customers/");
    }

    @Test
    void tellsNothingToWhoGuessesNamesOfHiddenCustomers() throws Exception {
        Document said = whileTyping(clara, "given_name=Elena&family_name=Marchetti");

        assertThat(said.select("[data-testid]")).isEmpty();
    }

    @Test
    void saysNothingForAnEmptyForm() throws Exception {
        assertThat(whileTyping(anna, "given_name=&email=&phone=").select("[data-testid]"))
                .isEmpty();
    }

    @Test
    void asksBeforeASecondOneWithTheSameEmailIsAdded() throws Exception {
        int before = db.fetchCount(CUSTOMER_);
        String[] form = {
            "kind", "person",
            "family_name", "Ruiz",
            "email", "elena.marchetti@brightwater.example"
        };

        Desk.Answer asked = anna.send("/customers/new", form);
        int afterAsking = db.fetchCount(CUSTOMER_);
        anna.add(form);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.page().select("button[name=despite]")).hasSize(1);
        assertThat(asked.page().select("#family_name").val()).isEqualTo("Ruiz");
        assertThat(afterAsking).isEqualTo(before);
        assertThat(db.fetchCount(CUSTOMER_)).isEqualTo(before + 1);
    }

    private static Document whileTyping(Desk desk, String query) throws Exception {
        return desk.open("/customers/duplicates?" + query).page();
    }
}
