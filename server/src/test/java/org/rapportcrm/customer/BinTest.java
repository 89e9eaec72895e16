package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.NotAllowed;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class BinTest {
    @Autowired MockMvc mvc;
    @Autowired CustomerEdits edits;

    private Desk anna;
    private UUID zelda;

    @BeforeEach
    void knowsZelda() throws Exception {
        anna = new Desk(mvc, Staff.ANNA);
        zelda =
                anna.add(
                        "kind",
                        "person",
                        "family_name",
                        "Zeldarova",
                        "email",
                        "z@zeldarova.example");
    }

    @Test
    void leavesListsAndSearchAndRestsInTheBin() throws Exception {
        boolean listedBefore = lists("/customers") && lists("/customers?q=zeldar");

        Desk.Answer deleted = anna.send("/customers/" + zelda + "/deletion");

        assertThat(listedBefore).isTrue();
        assertThat(lists("/customers")).isFalse();
        assertThat(lists("/customers?q=zeldar")).isFalse();
        assertThat(lists("/customers?q=z@zeldarova.example")).isFalse();
        assertThat(lists("/customers/bin")).isTrue();
        assertThat(anna.open("/customers/" + zelda + "/edit").status()).isEqualTo(200);
        assertThat(anna.follow(deleted).page().select(".rp-toast form").attr("action"))
                .isEqualTo("/customers/" + zelda + "/restoration");
    }

    @Test
    void comesBackToListsAndSearchWithEverything() throws Exception {
        anna.send("/customers/" + zelda + "/deletion");

        anna.send("/customers/" + zelda + "/restoration");

        assertThat(lists("/customers?q=zeldar")).isTrue();
        assertThat(lists("/customers?q=z@zeldarova.example")).isTrue();
        assertThat(lists("/customers/bin")).isFalse();
        assertThat(edits.read(Staff.ANNA, zelda).binned()).isFalse();
    }

    @Test
    void isNotChangedWhileItRestsThere() throws Exception {
        anna.send("/customers/" + zelda + "/deletion");

        Desk.Answer answer =
                anna.send("/customers/" + zelda + "/edit", "version", "1", "city", "Nowhere");

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void needsTheRightToDelete() {
        Desk clara = new Desk(mvc, Staff.CLARA);

        assertThatThrownBy(() -> clara.send("/customers/" + zelda + "/deletion"))
                .isInstanceOf(NotAllowed.class);
        assertThat(edits.read(Staff.ANNA, zelda).binned()).isFalse();
    }

    private boolean lists(String path) throws Exception {
        return anna.open(path).body().contains("/customers/" + zelda);
    }
}
