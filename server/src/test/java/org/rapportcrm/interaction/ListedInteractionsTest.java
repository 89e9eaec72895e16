package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Interactions and tasks of all customers in lists, as far as each may read them. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListedInteractionsTest {
    private static final String SECRET = "settlement over 40000";

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;

    @BeforeAll
    void legalWritesASecretDown() {
        Calder.foundIn(db);
        UUID elena = new Customers(types, transactions).add("name", "Elena Marchetti");
        new Desk(mvc, Calder.lenaInLegal(), elena)
                .write(
                        "tab",
                        "letter",
                        "direction",
                        "in",
                        "subject",
                        SECRET,
                        "body",
                        SECRET,
                        "next",
                        SECRET,
                        "next-by",
                        "tomorrow",
                        "when",
                        "yesterday",
                        "restricted",
                        "true");
        new Desk(mvc, Calder.marcusInService(), elena)
                .write(
                        "tab",
                        "call",
                        "direction",
                        "out",
                        "subject",
                        "A wobbly mill",
                        "body",
                        "Good morning",
                        "next",
                        "Send a spare lid",
                        "next-by",
                        "tomorrow");
        aShopTellsOfAnOrder(elena);
    }

    private void aShopTellsOfAnOrder(UUID elena) {
        db.execute(
                """
                insert into interaction.interaction (id, customer_id, occurred_at, kind, subject, record_type, record_id, created_at)
                values ({0}, {1}, now(), 'order', 'An order of a shop', 'order', {0}, now())\
                """,
                UUID.randomUUID(), elena);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/interactions",
                "/interactions?filter=subject%3Dlike%3Dsettlement",
                "/interactions?q=settlement",
                "/interactions?sort=occurred_at",
                "/interactions/export?fields=all",
                "/activities?view=all",
                "/activities?q=settlement",
                "/activities?as=calendar&by=due_at",
                "/activities/export?view=all"
            })
    void tellNobodyWhatIsRestricted(String path) {
        assertThat(body(exporting(Calder.marcusInService()), path)).doesNotContain(SECRET);
        assertThat(body(exporting(Calder.lenaInLegal()), path)).contains(SECRET);
    }

    @Test
    void showWhatOneMayRead() {
        assertThat(body(Calder.marcusInService(), "/interactions"))
                .contains("A wobbly mill", "Elena Marchetti", "Telephone");
        assertThat(body(Calder.marcusInService(), "/activities"))
                .contains("Send a spare lid", "Marcus Bell");
    }

    /** What was said in them is no part of it: of twenty million texts there is no index. */
    @Test
    void areFoundEverywhereByTheWordsThatHeadThem() {
        Viewer marcus = Calder.marcusInService();

        assertThat(body(marcus, "/search?q=WOBB")).contains("A wobbly mill", "Elena Marchetti");
        assertThat(body(marcus, "/search?q=mill+wobbly")).contains("A wobbly mill");
        assertThat(body(marcus, "/search?q=spare-lid")).contains("Send a spare lid");
        assertThat(body(marcus, "/search?q=obbly")).doesNotContain("A wobbly mill");
        assertThat(body(marcus, "/search?q=morning")).doesNotContain("A wobbly mill");
        assertThat(body(marcus, "/search?q=%27%29+%7C+%3A*")).contains("Nothing fits");
        assertThat(body(marcus, "/interactions?q=morning")).contains("A wobbly mill");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=settlement", "/palette?q=settlement", "/search?q=shop"})
    void areFoundByThoseOnlyWhoMayReadThem(String path) {
        Viewer blind = denied(Calder.lenaInLegal(), "subject");

        assertThat(body(Calder.marcusInService(), path)).doesNotContain(SECRET, "An order of");
        assertThat(body(blind, "/search?q=wobbly")).doesNotContain("Elena Marchetti");
        assertThat(body(Calder.lenaInLegal(), "/search?q=settlement")).contains(SECRET);
    }

    @Test
    void standInThePaletteBesideTheirCustomer() {
        Object elena = db.fetchValue("select id from customer.customer where name like 'Elena%'");

        assertThat(palette("wobbly").select("a[href=/customers/" + elena + "]").text())
                .isEqualTo("A wobbly mill Elena Marchetti");
        assertThat(palette("lid spare").select("a[href=/customers/" + elena + "]").text())
                .isEqualTo("Send a spare lid Elena Marchetti");
    }

    /** Only the newest are looked at first, and whoever is older is in the index. */
    @Test
    void areFoundAmongMany() {
        UUID mai = new Customers(types, transactions).add("name", "Mai Lund");
        happened(mai, "A zither of old", 900, 900);
        db.execute(
                """
                insert into interaction.interaction (id, customer_id, occurred_at, kind, channel, subject, created_at)
                select gen_random_uuid(), {0}, now() - n * interval '1 minute', 'contact', 'telephone', case when n % 50 = 0 then 'Zeppelin ' else 'Zigzag ' end || n, now()
                from generate_series(1, 6000) n\
                """,
                mai);

        assertThat(body(Calder.marcusInService(), "/search?q=zither")).contains("A zither of old");
        assertThat(body(Calder.marcusInService(), "/search?q=zigzag"))
                .containsSubsequence("Zigzag 1<", "Zigzag 2<", "Zigzag 51<")
                .doesNotContain("Zigzag 52<");
        assertThat(body(Calder.marcusInService(), "/search?q=zeppelin"))
                .containsSubsequence("Zeppelin 50<", "Zeppelin 100<", "Zeppelin 2500<")
                .doesNotContain("Zeppelin 2550<");
        new Customers(types, transactions).add("name", "Zigzag Works");
        assertThat(
                        Jsoup.parse(body(Calder.marcusInService(), "/search?q=zigzag"))
                                .select("section[aria-label=Interactions] tbody tr"))
                .as("few of a kind where there are several")
                .hasSize(10);
        db.execute("delete from interaction.interaction where customer_id = {0}", mai);
    }

    @Test
    void leaveWhatOtherModulesTellToThose() {
        assertThat(body(Calder.marcusInService(), "/interactions")).doesNotContain("An order of");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/interactions",
                "/interactions/export?fields=all",
                "/activities?view=all",
                "/activities/export?view=all"
            })
    void showNothingOfACustomerInTheBin(String path) {
        UUID noor = new Customers(types, transactions).add("name", "Noor Haddad");
        new Desk(mvc, Calder.marcusInService(), noor)
                .write(
                        "tab",
                        "call",
                        "direction",
                        "out",
                        "subject",
                        "A lid",
                        "body",
                        "A lid",
                        "next",
                        "A lid",
                        "next-by",
                        "tomorrow");
        assertThat(body(exporting(Calder.marcusInService()), path)).contains("A lid");

        db.execute("update customer.customer set deleted_at = now() where id = {0}", noor);

        assertThat(body(exporting(Calder.marcusInService()), path)).doesNotContain("A lid");
    }

    /** An id tells when an entry was made; what somebody writes down today was maybe long ago. */
    @Test
    void openWithWhatHappenedLast() {
        UUID mai = new Customers(types, transactions).add("name", "Mai Lund");
        happened(mai, "A fair of old", 80, 80);
        db.execute(
                "update interaction.interaction set id = {0} where subject = 'A fair of old'",
                UuidV7.next());
        happened(mai, "A fair of late", 70, 70);

        assertThat(body(Calder.marcusInService(), "/interactions"))
                .containsSubsequence("A fair of late", "A fair of old");
    }

    @Test
    void areSortedByWhenTheyWereWritten() {
        UUID elena = new Customers(types, transactions).add("name", "Mai Lund");
        happened(elena, "Longest ago", 9, 1);
        happened(elena, "Of late", 2, 5);

        assertThat(body(Calder.marcusInService(), "/interactions?sort=-created_at"))
                .containsSubsequence("Longest ago", "Of late");
        assertThat(body(Calder.marcusInService(), "/interactions?sort=-occurred_at"))
                .containsSubsequence("Of late", "Longest ago");
    }

    private void happened(UUID customer, String subject, int daysAgo, int writtenDaysAgo) {
        Instant at = Instant.now().minus(Duration.ofDays(daysAgo));
        db.execute(
                """
                insert into interaction.interaction (id, customer_id, occurred_at, kind, channel, subject, created_at)
                values ({0}, {1}, {2}::timestamptz, 'contact', 'telephone', {3}, now() - {4} * interval '1 day')\
                """,
                UuidV7.at(at), customer, at.toString(), subject, writtenDaysAgo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/interactions", "/activities?view=all"})
    void hideWhatIsAboutACustomerWhoIsHidden(String path) {
        Viewer own = with(Calder.marcusInService(), "customer", Action.READ, Reach.OWN);

        assertThat(body(own, path)).doesNotContain("Elena Marchetti", "A wobbly mill");
    }

    private Document palette(String typed) {
        String path = "/palette?q=" + typed.replace(' ', '+');
        return Jsoup.parse(body(Calder.marcusInService(), path));
    }

    private String body(Viewer viewer, String path) {
        byte[] body =
                mvc.get()
                        .uri(java.net.URI.create(path))
                        .with(Acting.as(viewer))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Viewer exporting(Viewer viewer) {
        return with(
                with(viewer, "interaction", Action.EXPORT, Reach.ALL),
                "task",
                Action.EXPORT,
                Reach.ALL);
    }

    private static Viewer with(Viewer viewer, String kind, Action action, Reach reach) {
        Map<Permission, Reach> grants = new HashMap<>(viewer.grants());
        grants.put(Permission.of(kind, action), reach);
        return new Viewer(
                viewer.id(),
                viewer.name(),
                viewer.department(),
                viewer.teams(),
                grants,
                viewer.locale(),
                viewer.zone());
    }

    private static Viewer denied(Viewer viewer, String field) {
        Set<GuardedField> denied = Set.of(new GuardedField("interaction", field));
        return new Viewer(
                viewer.id(),
                viewer.name(),
                viewer.department(),
                viewer.teams(),
                viewer.departments(),
                viewer.grants(),
                new DeniedFields(denied, denied),
                viewer.locale(),
                viewer.zone());
    }
}
