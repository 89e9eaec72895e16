package org.rapportcrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.access.Staff;
import org.rapportcrm.access.Viewers;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.Sources;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever reads German meets no English word of ours. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GermanPagesTest {
    private static final int CUSTOMERS = 60;
    private static final List<String> FIXED =
            List.of(
                    "/",
                    "/tasks",
                    "/promises",
                    "/customers",
                    "/customers?q=nobody-is-called-so",
                    "/customers/new",
                    "/customers/bin",
                    "/orders",
                    "/orders?view=unmatched",
                    "/imports",
                    "/imports/new",
                    "/sources",
                    "/rights/customer/delete",
                    "/settings/users",
                    "/settings/users/new",
                    "/settings/departments",
                    "/settings/teams",
                    "/settings/roles");
    private static final List<String> OF_A_CUSTOMER =
            List.of(
                    "",
                    "/edit",
                    "/history",
                    "/contact-points",
                    "/relationships",
                    "/timeline",
                    "/card",
                    "/preview");

    @Autowired MockMvcTester mvc;
    @Autowired ImportCommand imports;
    @Autowired Sources sources;
    @Autowired Staff staff;
    @Autowired Diary diary;
    @Autowired Viewers viewers;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    private Viewer priya = Viewer.house("until she works here");

    @BeforeAll
    void priyaAdministersInGerman(@TempDir Path home) {
        new DemoCompany(imports, sources, staff, diary, transactions, Clock.systemUTC(), home)
                .fill(CUSTOMERS);
        UUID id = diary.employee("Priya Raman").id();
        db.execute("update access.app_user set locale = 'de-DE' where id = {0}", id);
        db.execute(
                "insert into access.user_role select {0}, id from access.role where code = 'administrator'",
                id);
        priya = viewers.of(id).orElseThrow();
    }

    @Test
    void sayNothingInEnglish() throws IOException {
        English english = English.ofOurMessages();
        Set<String> theirs = whatPeopleWrote();
        var found = new TreeSet<String>();
        for (String path : paths()) {
            Document page = open(path);
            assertThat(page.select("html").attr("lang")).as(path).isIn("de-DE", "");
            english.in(page).stream()
                    .filter(text -> !theirs.contains(text))
                    .map(text -> path.replaceAll("[0-9a-f-]{36}", "…") + " " + text)
                    .forEach(found::add);
        }

        assertThat(found).isEmpty();
    }

    /** The company writes English: its departments, sources and contacts. */
    private Set<String> whatPeopleWrote() {
        return db.fetch(
                        """
                        select name from access.department
                        union select name from intake.source
                        union select name from sales.stage
                        union select name from care.status
                        union select 'Fall ' || number || ' ' || word || ': ' || subject
                            from care.service_case, (values ('eröffnet'), ('gelöst'), ('wieder geöffnet')) as told (word)
                        union select subject from interaction.interaction
                        union select body from interaction.interaction
                        union select note from interaction.task
                        union select topic from interaction.interaction\
                        """)
                .intoSet(0, String.class);
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>(FIXED);
        String customer =
                first("/customers?filter=kind==organization", "tbody a[href^=/customers/]");
        OF_A_CUSTOMER.forEach(part -> paths.add(customer.replaceFirst("\\?.*", "") + part));
        paths.add(first("/orders", "tbody a[href^=/orders/]"));
        paths.add(first("/imports", "a[href^=/imports/0]"));
        paths.add(first("/sources", "a[href^=/sources/]"));
        paths.add(first("/settings/users", "a[href^=/settings/users/0]"));
        paths.add(first("/settings/roles", "a[href^=/settings/roles/]"));
        return paths;
    }

    private String first(String path, String link) {
        return open(path).select(link).attr("href");
    }

    private Document open(String path) {
        return Pages.open(mvc, priya, path);
    }
}
