package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Marcus and Lena are in team Vienna, though of different departments; Priya is in none. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamReachTest {
    private static final UUID VIENNA = new UUID(0, 1);

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private UUID elena = new UUID(0, 0);

    @BeforeAll
    void writeDown() {
        Calder.foundIn(db);
        db.execute("insert into access.team (id, name) values ({0}, 'Vienna')", VIENNA);
        for (Viewer member : new Viewer[] {Calder.marcusInService(), Calder.lenaInLegal()}) {
            db.execute(
                    "insert into access.team_member (team_id, user_id) values ({0}, {1})",
                    VIENNA, member.id());
        }
        elena = new Customers(types, transactions).add("name", "Elena Marchetti");
        desk(Calder.marcusInService())
                .write("tab", "call", "direction", "out", "body", "Called about the grinder");
        desk(Calder.marcusInService())
                .write("tab", "task", "subject", "Send the grinder", "due", "tomorrow");
        desk(Calder.priyaInService())
                .write("tab", "call", "direction", "out", "body", "Called about beans");
    }

    @Test
    void reachesWhatTeammatesDid() {
        var page = desk(within(Calder.lenaInLegal(), Reach.TEAM)).page();

        assertThat(page.select("#timeline").text())
                .contains("Called about the grinder")
                .doesNotContain("beans");
        assertThat(page.select("#planned").text()).contains("Send the grinder");
    }

    @Test
    void reachesNoTeammatesWithoutATeam() {
        var page = desk(within(Calder.priyaInService(), Reach.TEAM)).page();

        assertThat(page.select("#timeline").text()).contains("beans").doesNotContain("grinder");
        assertThat(page.select("#planned [data-testid=task]")).isEmpty();
    }

    @Test
    void isWiderThanOwnAndNarrowerThanDepartment() {
        var own = desk(within(Calder.lenaInLegal(), Reach.OWN)).page();
        var department = desk(within(Calder.marcusInService(), Reach.DEPARTMENT)).page();

        assertThat(own.select("#timeline").text()).doesNotContain("grinder", "beans");
        assertThat(department.select("#timeline").text()).contains("grinder", "beans");
    }

    private Desk desk(Viewer viewer) {
        return new Desk(mvc, viewer, elena);
    }

    private static Viewer within(Viewer viewer, Reach reach) {
        Map<Permission, Reach> grants = new HashMap<>(viewer.grants());
        grants.put(Permission.of("interaction", Action.READ), reach);
        grants.put(Permission.of("task", Action.READ), reach);
        boolean isMember = !viewer.id().equals(Calder.priyaInService().id());
        return new Viewer(
                viewer.id(),
                viewer.name(),
                viewer.department(),
                isMember ? Set.of(VIENNA) : Set.of(),
                grants,
                viewer.locale(),
                viewer.zone());
    }
}
