package org.rapportcrm.desk.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.mine.RecentRecords;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class PaletteTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired RecentRecords recent;
    @Autowired DSLContext db;

    @BeforeEach
    void nothingIsAtHand() {
        recent.write();
        db.execute("delete from record.recent");
        db.execute("delete from record.favorite");
        db.execute("update customer.customer set deleted_at = now()");
    }

    @Test
    void findsRecordsByKindWithWhatWasTyped() {
        UUID elena = customers().named("Elena Brightwater").getFirst();

        Document palette = palette(People.priya(), "?q=bright");

        Elements found = palette.select("[role=group][aria-label=Customers] a[role=option]");
        assertThat(found.eachAttr("href")).containsExactly("/customers/" + elena);
        assertThat(found.select("mark").text()).isEqualTo("Bright");
        assertThat(palette.select("a[role=option]").eachAttr("href")).endsWith("/search?q=bright");
    }

    @Test
    void showsAFewOfEachKindOnly() {
        customers()
                .named("Ann Otter", "Ben Otter", "Cy Otter", "Di Otter", "Ed Otter", "Flo Otter");

        assertThat(palette(People.priya(), "?q=otter").select("a[href^=/customers/]")).hasSize(5);
    }

    @Test
    void putsWhatIsCalledSoBeforeWhatIsFoundByIt() {
        customers().add("name", "Adam Sommer", "email", "otter@sommer.example");
        customers().named("Ada Blotter", "Ben Otter", "Ötterbein & Sons", "Otter", "Otter Bay");

        assertThat(called("Customers"))
                .extracting(text -> text.replaceAll("^\\p{Lu}+ | C-.*", ""))
                .containsExactly(
                        "Otter", "Otter Bay", "Ötterbein & Sons", "Ben Otter", "Adam Sommer");
    }

    @Test
    void keepsKindsInTheirOrder() {
        customers().named("Kate Blotter");
        mvc.post()
                .uri("/opportunities/new")
                .param("name", "Otter")
                .param("customer", "Kate Blotter")
                .with(Acting.as(selling()))
                .exchange();

        assertThat(palette(selling(), "?q=otter").select("[role=group]").eachAttr("aria-label"))
                .containsExactly("Customers", "Opportunities", "Everywhere");
    }

    @Test
    void findsOnlyWhatTheViewerSees() {
        customers().named("Elena Brightwater");

        assertThat(palette(People.lucy(), "?q=bright").text()).doesNotContain("Brightwater");
        assertThat(palette(nobody(), "?q=bright").text()).doesNotContain("Brightwater");
    }

    @Test
    void doesNotFindByAFieldThatIsDenied() {
        customers().add("name", "Elena Brightwater", "email", "elena@marmalade.example");

        assertThat(palette(People.priya(), "?q=marmalade").text()).contains("Elena");
        assertThat(palette(denied(People.priya(), "email"), "?q=marmalade").text())
                .doesNotContain("Elena");
    }

    @Test
    void leadsToPagesThatTheViewerMayOpen() {
        Viewer ruth = with(People.priya(), Permission.of("user", Action.ADMINISTER));

        assertThat(palette(ruth, "?q=users").select("a").eachAttr("href"))
                .contains("/settings/users");
        assertThat(palette(People.priya(), "?q=users").select("a").eachAttr("href"))
                .doesNotContain("/settings/users");
        assertThat(palette(nobody(), "?q=cust").select("a").eachAttr("href"))
                .doesNotContain("/customers", "/customers?view=all");
    }

    @Test
    void leadsToViewsThatAreTheirs() {
        Viewer priya = People.priya();
        mvc.post()
                .uri("/customers/views")
                .param("query", "/customers?sort=name")
                .param("name", "Zinc buyers")
                .with(Acting.as(priya))
                .exchange();

        assertThat(palette(priya, "?q=zinc").select("[aria-label=Views] [role=option]").text())
                .isEqualTo("Zinc buyers Customers");
        assertThat(palette(People.marcus(), "?q=zinc").select("[aria-label=Views]")).isEmpty();
    }

    @Test
    void putsACommandThatIsBegunBeforeWhatIsFound() {
        customers().named("New Wave Coffee");
        Viewer writing = with(People.priya(), Permission.of("customer", Action.WRITE));

        List<String> groups =
                palette(writing, "?q=new").select("[role=group]").eachAttr("aria-label");

        assertThat(groups).containsExactly("Do", "Customers", "Everywhere");
        assertThat(palette(People.priya(), "?q=new").select("[aria-label=Do]")).isEmpty();
    }

    @Test
    void hasAtHandWhatWasMarkedAndOpenedLately() {
        List<UUID> both = customers().named("Ada Marked", "Bea Opened");
        mvc.post()
                .uri("/favorites/customer/" + both.getFirst())
                .with(Acting.as(People.priya()))
                .exchange();
        Pages.open(mvc, People.priya(), "/customers/" + both.getLast());
        recent.write();

        Document palette = palette(People.priya(), "");

        assertThat(palette.select("[aria-label=Favorites] a").eachText())
                .containsExactly("AM Ada Marked Customer · " + code(both.getFirst()));
        assertThat(palette.select("[aria-label='Opened lately'] a").eachAttr("href"))
                .containsExactly("/customers/" + both.getLast());
        assertThat(
                        palette(People.priya(), "?at=/customers/" + both.getLast())
                                .select("[aria-label='Opened lately']"))
                .isEmpty();
        assertThat(palette(People.marcus(), "").text()).doesNotContain("Ada", "Bea");
    }

    @Test
    void doesWhatCanBeDoneWithTheOpenRecord() {
        UUID ada = customers().add("name", "Ada One", "owner", People.priya().id().toString());
        Viewer writing = with(People.priya(), Permission.of("customer", Action.WRITE));

        Elements mine =
                palette(writing, "?at=/customers/" + ada)
                        .select("[aria-label='For Ada One'] [role=option]");
        Elements foreign =
                palette(People.lucy(), "?at=/customers/" + ada).select("[aria-label^=For]");

        assertThat(mine.select("[formaction]").eachAttr("formaction"))
                .contains("/customers/actions/assign?record=" + ada + "&from=/customers/" + ada);
        assertThat(mine.select("[href]").eachAttr("href"))
                .containsExactly("/rights/customer/delete");
        assertThat(mine.select("[href]").text()).isEqualTo("Delete Why can’t I do this?");
        assertThat(foreign).isEmpty();
    }

    @Test
    void doesWhatCanBeDoneWithTheChosenRows() {
        Viewer writing = with(People.priya(), Permission.of("customer", Action.WRITE));

        Document palette = palette(writing, "?at=/customers&chosen=3&q=assign");

        assertThat(palette.select("[aria-label='For 3 records'] [role=option]").attr("data-press"))
                .isEqualTo("#selection [formaction='/customers/actions/assign']");
        assertThat(palette(writing, "?at=/customers&chosen=0").select("[aria-label^=For]"))
                .isEmpty();
    }

    @Test
    void speaksTheLanguageOfWhoeverAsks() {
        Viewer priya = People.priya();
        Viewer german =
                new Viewer(
                        priya.id(),
                        priya.name(),
                        null,
                        Set.of(),
                        priya.grants(),
                        Locale.GERMANY,
                        priya.zone());

        assertThat(palette(german, "?q=kund").select("[aria-label='Gehe zu'] a").eachAttr("href"))
                .contains("/customers");
    }

    @Test
    void takesWhateverIsTyped() {
        for (String typed :
                List.of("%25%27", "a%5C", "%3Cscript%3E", "-".repeat(36), "x".repeat(5_000))) {
            assertThat(palette(People.priya(), "?q=" + typed).select("script")).isEmpty();
            assertThat(palette(People.priya(), "?at=/customers/" + typed).select("script"))
                    .isEmpty();
        }
    }

    private List<String> called(String kind) {
        return palette(People.priya(), "?q=otter")
                .select("[aria-label=" + kind + "] [role=option]")
                .eachText();
    }

    private static Viewer selling() {
        Viewer reading = with(People.priya(), Permission.of("customer", Action.WRITE));
        return with(
                with(reading, Permission.of("opportunity", Action.READ)),
                Permission.of("opportunity", Action.WRITE));
    }

    private Document palette(Viewer viewer, String query) {
        return Pages.open(mvc, viewer, "/palette" + query);
    }

    private Customers customers() {
        return new Customers(types, transactions);
    }

    private String code(UUID customer) {
        return "C-"
                + db.fetchValue("select number from customer.customer where id = {0}", customer);
    }

    private static Viewer nobody() {
        return new Viewer(
                UUID.randomUUID(),
                "Nell Nobody",
                null,
                Set.of(),
                Map.of(),
                Locale.US,
                java.time.ZoneOffset.UTC);
    }

    private static Viewer with(Viewer viewer, Permission more) {
        Map<Permission, Reach> grants = new java.util.HashMap<>(viewer.grants());
        grants.put(more, Reach.ALL);
        return new Viewer(
                viewer.id(), viewer.name(), null, Set.of(), grants, viewer.locale(), viewer.zone());
    }

    private static Viewer denied(Viewer viewer, String field) {
        Set<GuardedField> denied = Set.of(new GuardedField("customer", field));
        return new Viewer(
                viewer.id(),
                viewer.name(),
                null,
                Set.of(),
                Set.of(),
                viewer.grants(),
                new DeniedFields(denied, denied),
                viewer.locale(),
                viewer.zone());
    }
}
