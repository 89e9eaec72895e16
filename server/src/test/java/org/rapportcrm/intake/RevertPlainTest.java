package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.intake.revert.ForReverts;
import org.rapportcrm.intake.run.ImportStore;
import org.rapportcrm.intake.run.RunningImports;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The way back of an import of a kind that is only described. */
@HouseTest
class RevertPlainTest {
    private static final String LOG = "case_id,activity,timestamp\n";
    private static final String DEALS = "opportunity_id,name,deal_stage,close_value\n";

    private static final String PEOPLE =
            "opportunity_id,name,deal_stage,close_value,contact,product\n";

    @Autowired MockMvc browser;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Maintenance maintenance;
    @Autowired DSLContext db;
    @Autowired ImportStore imports;
    @Autowired RunningImports running;
    @Autowired ApplicationContext house;

    private Customers customers;
    private Importer mara;
    private ForReverts reverts;

    @BeforeEach
    void signIn() {
        maintenance.execute(
                "truncate sales.opportunity, care.service_case, customer.customer, commerce.product, record.own_id cascade");
        customers = new Customers(types, transactions);
        db.execute(
                "insert into commerce.product (id, code, name, created_at, updated_at) values (gen_random_uuid(), 'M1', 'Mill', now(), now())");
        Map<Permission, Reach> grants = new HashMap<>(RevertTest.MARA.grants());
        for (Action action : Action.values()) {
            for (String kind : List.of("opportunity", "case", "case_event")) {
                grants.put(Permission.of(kind, action), Reach.ALL);
            }
        }
        Viewer old = RevertTest.MARA;
        Viewer viewer =
                new Viewer(
                        old.id(), old.name(), null, old.teams(), grants, old.locale(), old.zone());
        mara = new Importer(browser, viewer);
        reverts = new ForReverts(house, viewer);
    }

    @Test
    void deletesWhatItBroughtAndGivesBackWhatItChanged() throws Exception {
        UUID first = run(mara.upload("Deals", "a.csv", DEALS + "1,Mills,Engaging,40\n"));
        UUID source = imports.get(first).sourceId();
        UUID second = again(source, DEALS + "1,Mills,Won,45\n2,Cups,Engaging,9\n");
        List<String> changed = deals();

        revert(second);
        List<String> after = deals();
        UUID third = again(source, DEALS + "1,Mills,Won,45\n2,Cups,Engaging,9\n");

        assertThat(changed).containsExactly("Cups open 9", "Mills won 45");
        assertThat(after).containsExactly("Mills open 40");
        assertThat(imports.get(third).progress().created()).isEqualTo(1);
        assertThat(deals()).containsExactly("Cups open 9", "Mills won 45");
    }

    @Test
    void takesTheEventsOfALogBackInItsCases() throws Exception {
        UUID first = run(mara.upload("Log", "a.csv", LOG + "7,New,2026-03-01 10:00:00\n"));
        UUID source = imports.get(first).sourceId();
        String log = LOG + "7,Closed,2026-03-02 10:00:00\n8,New,2026-03-02 11:00:00\n";
        UUID second = again(source, log + "7,New,2026-03-03 10:00:00\n");
        List<String> changed = cases();

        revert(second);
        List<String> after = cases();
        again(source, log + "7,New,2026-03-03 10:00:00\n");

        assertThat(changed).containsExactly("#7 open 1: 3", "#8 open 0: 1");
        assertThat(after).containsExactly("#7 open 0: 1");
        assertThat(cases()).containsExactly("#7 open 1: 3", "#8 open 0: 1");
    }

    @Test
    void takesWhomItAddedToAnOpportunityAwayAgain() throws Exception {
        customers.named("Otto Brand");
        UUID first = run(mara.upload("People", "a.csv", DEALS + "1,Mills,Engaging,40\n"));
        UUID source = imports.get(first).sourceId();
        UUID second = again(source, PEOPLE + "1,Mills,Engaging,40,Otto Brand,Mill\n");
        UUID third = again(source, PEOPLE + "1,Mills,Engaging,40,Otto Brand,Mill\n");
        List<String> added = takingPart();

        revert(third);
        List<String> untouched = takingPart();
        revert(second);

        assertThat(added).containsExactly("Mill", "Otto Brand");
        assertThat(untouched).containsExactly("Mill", "Otto Brand");
        assertThat(takingPart()).isEmpty();
        assertThat(deals()).contains("Mills open 40");
    }

    @Test
    void leavesWhoWasGivenAnotherRoleSinceAndNamesThem() throws Exception {
        customers.named("Ada Brand");
        UUID first = run(mara.upload("Roles", "a.csv", DEALS + "9,Kettles,Engaging,40\n"));
        UUID second =
                again(imports.get(first).sourceId(), PEOPLE + "9,Kettles,Engaging,40,Ada Brand,\n");
        String opportunity =
                db.fetchSingle("select id::text from sales.opportunity where name = 'Kettles'")
                        .get(0, String.class);
        mara.press(
                "/opportunities/" + opportunity + "/people",
                "person",
                "Ada Brand",
                "role",
                "influencer");

        revert(second);

        assertThat(takingPart()).containsExactly("Ada Brand");
        assertThat(mara.page("/imports/" + second + "/left").select("[data-testid=left]").text())
                .contains("Person of an opportunity", "Kettles");
    }

    private List<String> takingPart() {
        return db.fetch(
                        """
                        select c.name from sales.opportunity_person t join customer.customer c on c.id = t.customer_id
                        union all
                        select p.name from sales.opportunity_line l join commerce.product p on p.id = l.product_id
                        order by 1\
                        """)
                .getValues(0, String.class);
    }

    /** With how often each was reopened, and how many changes of status are known. */
    private List<String> cases() {
        return db.fetch(
                        """
                        select subject || ' ' || state || ' ' || reopened || ': '
                            || (select count(*) from care.status_change h where h.case_id = c.id)
                        from care.service_case c order by subject\
                        """)
                .getValues(0, String.class);
    }

    private List<String> deals() {
        return db.fetch(
                        "select name || ' ' || status || ' ' || amount::int from sales.opportunity order by name")
                .getValues(0, String.class);
    }

    private UUID again(UUID source, String content) throws Exception {
        return run(mara.uploadAgain(source, "again.csv", content));
    }

    private UUID run(UUID id) {
        running.run(id, new Author(mara.viewer(), Cause.imported(id.toString())), (_, _) -> {});
        return id;
    }

    private void revert(UUID id) throws Exception {
        mara.pressProvenAt(Instant.now(), "/imports/" + id + "/revert");
        reverts.run(id);
    }
}
