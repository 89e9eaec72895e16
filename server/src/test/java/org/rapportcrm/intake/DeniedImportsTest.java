package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever may only look at imports can ask why they can't start one. */
@HouseTest
class DeniedImportsTest {
    private static final String ASKS = ".rp-denied a[href='/rights/import/write']";

    @Autowired MockMvcTester mvc;
    @Autowired DSLContext db;

    @Test
    void askBeforeTheFirstImport() {
        Document page = Pages.open(mvc, viewer("import", "source"), "/imports");

        assertThat(page.select("a[href='/imports/new']")).isEmpty();
        assertThat(page.select(ASKS)).hasSize(1);
        assertThat(page.select("a[href='/sources']")).hasSize(1);
    }

    @Test
    void askAboutSources() {
        assertThat(
                        Pages.open(mvc, viewer("import"), "/imports")
                                .select(".rp-denied a[href='/rights/source/read']"))
                .hasSize(1);
        db.execute(
                "insert into intake.source (id, name, currency, zone, created_at) values ({0}, 'Till', 'EUR', 'UTC', now())",
                UuidV7.next());
        Document sources = Pages.open(mvc, viewer("source"), "/sources");
        db.execute("delete from intake.source");

        assertThat(sources.select(".rp-denied a[href='/rights/source/administer']")).hasSize(1);
    }

    @Test
    void askWhereThereAreNoOrders() {
        assertThat(Pages.open(mvc, viewer("order"), "/orders").select(ASKS)).hasSize(1);
    }

    /** Reads all of these kinds and does nothing else. */
    private static Viewer viewer(String... kinds) {
        Map<Permission, Reach> grants = new HashMap<>();
        for (String kind : kinds) {
            grants.put(Permission.of(kind, Action.READ), Reach.ALL);
        }
        return new Viewer(
                UuidV7.next(), "Nadia", null, Set.of(), grants, Locale.US, ZoneOffset.UTC);
    }
}
