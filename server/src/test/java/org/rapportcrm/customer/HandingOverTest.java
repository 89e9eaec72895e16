package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Clara sees and writes only customers that she owns. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandingOverTest {
    @Autowired MockMvc mvc;
    @Autowired CustomerEdits edits;
    @Autowired DSLContext db;

    @BeforeAll
    void workHere() {
        for (Viewer one : new Viewer[] {Staff.ANNA, Staff.CLARA}) {
            db.execute(
                    "insert into access.app_user (id, name, email, created_at) values ({0}, {1}, {2}, now())",
                    one.id(), one.name(), one.id() + "@calder.example");
        }
    }

    @Test
    void ownsTheCustomerThatSheAdds() throws Exception {
        UUID elena = clara().add("family_name", "Marchetti");

        assertThat(edits.read(Staff.CLARA, elena).get("owner")).isEqualTo(Staff.CLARA.id());
    }

    @Test
    void isToldThatSheWouldNotSeeSomebodyElses() throws Exception {
        Desk.Answer answer =
                clara().send(
                                "/customers/new",
                                "family_name",
                                "Unseen",
                                "owner",
                                Staff.ANNA.id().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("You would not see this customer yourself");
        assertThat(db.fetchValue("select count(*) from customer.customer where name = 'Unseen'"))
                .isEqualTo(0L);
    }

    @Test
    void givesACustomerAwayAndIsBackAtHerList() throws Exception {
        UUID elena = clara().add("family_name", "Ruiz");

        Desk.Answer answer =
                clara().send("/customers/" + elena + "/owner", "owner", Staff.ANNA.id().toString());

        assertThat(answer.location()).isEqualTo("/customers");
        assertThat(clara().follow(answer).page().text())
                .contains("Ruiz was saved and is out of your");
        assertThat(clara().open("/customers/" + elena).status()).isEqualTo(404);
        assertThat(edits.read(Staff.ANNA, elena).get("owner")).isEqualTo(Staff.ANNA.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "team", "department"})
    void givesNothingToWhoDoesNotExist(String field) throws Exception {
        UUID elena = clara().add("family_name", "Novak");

        Desk.Answer answer =
                clara().send(
                                "/customers/" + elena + "/facts/" + field,
                                field,
                                UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().text()).contains("of the list.");
    }

    private Desk clara() {
        return new Desk(mvc, Staff.CLARA);
    }
}
