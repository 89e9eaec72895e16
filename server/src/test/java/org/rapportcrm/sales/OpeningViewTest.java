package org.rapportcrm.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What a list opens with, and the order and width of its columns, which a view keeps. */
@HouseTest
class OpeningViewTest {
    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired Maintenance maintenance;
    private UUID role = new UUID(0, 0);

    @BeforeEach
    void lucyAndOttoSell() {
        maintenance.execute(
                "truncate sales.opportunity, record.view, record.opening_view, record.opening_view_of_role, access.user_role cascade");
        UUID customer = new Customers(types, transactions).add("name", "Ada " + UUID.randomUUID());
        Object number =
                db.fetchSingle("select number from customer.customer where id = {0}", customer)
                        .get(0);
        lucy().opens("Ten mills", "C-" + number, "amount", "9035.17");
        role = UuidV7.next();
        db.execute("insert into access.role (id, name) values ({0}, {1})", role, "Sellers " + role);
        for (Dealing who : List.of(lucy(), otto())) {
            db.execute(
                    """
                    insert into access.app_user (id, name, email, password_hash, created_at)
                    values ({0}, {1}, {2}, 'none', now()) on conflict do nothing\
                    """,
                    who.viewer().id(), who.viewer().name(), who.viewer().id() + "@calder.example");
            db.execute("insert into access.user_role values ({0}, {1})", who.viewer().id(), role);
        }
    }

    @Test
    void isWhatSomebodyChose() {
        lucy().post("/opportunities/views/opening", "view", "all");

        assertThat(tab(lucy())).isEqualTo("All");
        assertThat(tab(otto())).isEqualTo("Open");

        lucy().post("/opportunities/views/opening", "view", "all");

        assertThat(tab(lucy())).isEqualTo("Open");
    }

    @Test
    void isWhatTheirRoleOpensWithUntilTheyChoose() {
        String board = saved(lucy(), "Our board", "everyone", "/opportunities?as=board&by=stage");

        lucy().post("/opportunities/views/opening/role", "view", board, "role", role.toString());

        assertThat(tab(otto())).isEqualTo("Our board");
        assertThat(otto().page("/opportunities").select("[data-testid=lane]")).hasSize(6);
        otto().post("/opportunities/views/opening", "view", "mine");
        assertThat(tab(otto())).isEqualTo("Mine");
    }

    @Test
    void isNotForOthersToChoose() {
        String hers = saved(lucy(), "Hers", "private", "/opportunities?sort=name");
        String shared = saved(lucy(), "Shared", "everyone", "/opportunities?sort=name");
        String administrators =
                String.valueOf(
                        db.fetchSingle("select id from access.role where code is not null limit 1")
                                .get(0));

        lucy().post("/opportunities/views/opening/role", "view", hers, "role", role.toString());
        lucy().post("/opportunities/views/opening/role", "view", "all", "role", role.toString());
        lucy().post("/opportunities/views/opening/role", "view", shared, "role", administrators);
        otto().post("/opportunities/views/opening/role", "view", shared, "role", role.toString());

        assertThat(otto().post("/opportunities/views/opening", "view", hers).getStatus())
                .isEqualTo(404);
        assertThat(db.fetchCount(org.jooq.impl.DSL.table("record.opening_view_of_role"))).isZero();
        assertThat(tab(otto())).isEqualTo("Open");
    }

    @Test
    void isForAdministratorsToChoose() {
        Dealing priya = administrator();

        priya.post("/opportunities/views/opening/role", "view", "all", "role", role.toString());

        assertThat(tab(otto())).isEqualTo("All");
        assertThat(
                        priya.page("/opportunities?view=all")
                                .select("button[name=role][aria-pressed=true]")
                                .text())
                .startsWith("Sellers");
        assertThat(lucy().page("/opportunities?view=all").select("button[name=role]")).isEmpty();
    }

    @Test
    void goesWithItsView() {
        String view = saved(lucy(), "Mine alone", "private", "/opportunities?sort=name");
        lucy().post("/opportunities/views/opening", "view", view);

        lucy().post("/opportunities/views/" + view + "/deletion");

        assertThat(tab(lucy())).isEqualTo("Open");
    }

    @Test
    void isSortedByWhatOneMayKnow() {
        String view = saved(lucy(), "Dearest", "everyone", "/opportunities?sort=-amount");
        lucy().post("/opportunities/views/opening/role", "view", view, "role", role.toString());

        Document list = otto().without("opportunity", "amount").page("/opportunities?view=" + view);

        assertThat(list.text()).contains("Ten mills").doesNotContain("9,035.17");
        assertThat(otto().page("/opportunities?view=" + view).text())
                .contains("Ten mills", "9,035.17");
    }

    @Test
    void isKeptByTheListOfItsKindAlone() {
        String view = saved(lucy(), "Mine alone", "private", "/opportunities?sort=name");

        var deleted = lucy().post("/customers/views/" + view + "/deletion");
        var changed =
                lucy().post("/customers/views/" + view, "query", "/customers?filter=city==Linz");

        assertThat(deleted.getStatus()).isEqualTo(404);
        assertThat(changed.getStatus()).isEqualTo(404);
        assertThat(lucy().page("/opportunities").select(".rp-tab").eachText())
                .contains("Mine alone");
    }

    @Test
    void findsRecordsWhateverOpensTheList() {
        String board = saved(lucy(), "Board", "private", "/opportunities?as=board&by=stage");
        lucy().post("/opportunities/views/opening", "view", board);

        assertThat(lucy().page("/search?q=Ten").text()).contains("Ten mills");
    }

    @Test
    void keepsOrderAndWidthOfColumns() {
        String view =
                saved(
                        lucy(),
                        "Wide",
                        "private",
                        "/opportunities?columns=stage:240,amount,stage,owner:9999,nothing:10");

        Document list = lucy().page("/opportunities?view=" + view);

        assertThat(list.select("th[data-column]").eachAttr("data-column"))
                .containsExactly("stage", "amount", "owner");
        assertThat(list.select("th[data-column][width]").eachAttr("width"))
                .containsExactly("240", "640");
        assertThat(list.select("table.is-sized")).hasSize(1);
        String left = list.select(".rp-menu-row:contains(Amount) a[aria-label*=left]").attr("href");
        assertThat(lucy().page(left).select("th[data-column]").eachAttr("data-column"))
                .containsExactly("amount", "stage", "owner");
        assertThat(lucy().page(left).select("th[data-column=stage]").attr("width"))
                .isEqualTo("240");
    }

    private static String saved(Dealing who, String name, String sharing, String query) {
        String path =
                who.path(
                        who.post(
                                "/opportunities/views",
                                "query",
                                query,
                                "name",
                                name,
                                "sharing",
                                sharing));
        return path.substring(path.indexOf('=') + 1);
    }

    private static String tab(Dealing who) {
        return who.page("/opportunities").select(".rp-tab.is-on").text();
    }

    private Dealing lucy() {
        return new Dealing(mvc, Dealing.viewer("Lucy Tran", Reach.ALL));
    }

    private Dealing otto() {
        return new Dealing(mvc, Dealing.viewer("Otto Hale", Reach.ALL));
    }

    private Dealing administrator() {
        Viewer viewer = Dealing.viewer("Priya Raman", Reach.ALL);
        var grants = new HashMap<>(viewer.grants());
        grants.put(Permission.of("role", Action.ADMINISTER), Reach.ALL);
        return new Dealing(
                mvc,
                new Viewer(
                        viewer.id(),
                        viewer.name(),
                        null,
                        Set.of(),
                        grants,
                        viewer.locale(),
                        viewer.zone()));
    }
}
