package org.rapportcrm.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@HouseTest
class PipelinePagesTest {
    private static final String PATH = "/settings/pipelines";

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;

    @Test
    void beginANewPipelineWithTheStagesOfTheUsualOne() {
        administrator().post(PATH, "name", "Partners");

        Document page = administrator().page(PATH);

        assertThat(page.select("[data-testid=pipeline]")).hasSize(2);
        assertThat(page.select("[data-testid=pipeline]").get(1).text())
                .startsWith("Partners")
                .contains("Prospecting 10 % Open")
                .contains("Won 100 % Won");
    }

    @Test
    void changeAStageAndItsPlace() {
        String stage = "/settings/stages/" + Dealing.PROPOSAL;

        administrator()
                .post(
                        stage,
                        "name",
                        "Offer",
                        "probability",
                        "55.5",
                        "status",
                        "open",
                        "place",
                        "1",
                        "criteria",
                        "amount");

        assertThat(
                        text(
                                "select name || ' ' || probability || ' ' || place || ' ' || criteria::text from sales.stage where id = '%s'"))
                .isEqualTo("Offer 55.50 1 {amount}");
        administrator()
                .post(
                        stage,
                        "name",
                        "Proposal",
                        "probability",
                        "50",
                        "status",
                        "open",
                        "place",
                        "3");
    }

    @Test
    void sayWhatIsWrongAndChangeNothing() {
        var answer =
                administrator()
                        .post(
                                "/settings/stages/" + Dealing.PROPOSAL,
                                "name",
                                "Won",
                                "probability",
                                "50",
                                "status",
                                "open");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(Dealing.page(answer).select("[role=alert]").text())
                .isEqualTo("There is one of that name already.");
        assertThat(text("select name from sales.stage where id = '%s'")).isEqualTo("Proposal");
    }

    @Test
    void areClosedToWhoeverOnlySells() {
        Dealing lucy = new Dealing(mvc, Dealing.viewer("Lucy Tran", Reach.ALL));

        assertThatThrownBy(() -> lucy.get(PATH)).hasMessageContaining("pipeline.administer");
        assertThatThrownBy(() -> lucy.post(PATH, "name", "Mine"))
                .hasMessageContaining("pipeline.administer");
    }

    private Dealing administrator() {
        Viewer seller = Dealing.viewer("Ida Kern", Reach.ALL);
        Map<Permission, Reach> grants = new HashMap<>(seller.grants());
        grants.put(Permission.of("pipeline", Action.ADMINISTER), Reach.ALL);
        return new Dealing(
                mvc,
                new Viewer(
                        seller.id(),
                        seller.name(),
                        null,
                        seller.teams(),
                        grants,
                        seller.locale(),
                        seller.zone()));
    }

    private String text(String sql) {
        return Objects.toString(db.fetchSingle(sql.formatted(Dealing.PROPOSAL)).get(0), "");
    }
}
