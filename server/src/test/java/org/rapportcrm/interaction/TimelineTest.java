package org.rapportcrm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineTest {
    private static final Instant SPRING = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Timeline timeline;
    private Desk marcus;

    @BeforeAll
    void found() {
        Calder.foundIn(db);
    }

    @BeforeEach
    void aNewCustomer() {
        UUID customer = new Customers(types, transactions).add("name", "Elena " + UuidV7.next());
        marcus = new Desk(mvc, Calder.marcusInService(), customer);
    }

    @Test
    void walksByKeyWithoutRepeatingOrMissingAnEntryWhileOthersAreAdded() {
        List<TimelineEntry> before = entries(100, SPRING);
        add(before);

        List<String> walked = new ArrayList<>();
        Document page = marcus.timeline();
        for (String more = collect(page, walked); more != null; more = collect(page, walked)) {
            add(entries(3, SPRING.plusSeconds(walked.size())));
            add(entries(1, SPRING.minusSeconds(86_400L * (1_000 + walked.size()))));
            page = Pages.open(mvc, marcus.viewer(), more);
        }

        assertThat(walked).doesNotHaveDuplicates();
        assertThat(walked).containsAll(before.stream().map(it -> it.id().toString()).toList());
    }

    @Test
    void readsOneYearAfterTheOtherWithoutSorting() {
        String plan =
                transactions.execute(_ -> {
                    db.execute("set local plan_cache_mode = force_generic_plan");
                    db.execute(
                            "prepare newest(uuid, bigint) as select id from interaction.interaction where customer_id = $1 and deleted_at is null order by occurred_at desc, id desc limit $2");
                    String lines =
                            db.fetch("explain execute newest('" + marcus.customer() + "', 31)")
                                    .format();
                    db.execute("deallocate newest");
                    return lines;
                });

        assertThat(plan).contains("Append", "Index").doesNotContain("Sort", "Merge", "Seq Scan");
    }

    @Test
    void ordersEntriesOfOneMomentTheSameOnEveryPage() {
        List<TimelineEntry> together =
                IntStream.range(0, 70).mapToObj(_ -> entry(SPRING, "at once")).toList();
        add(together);

        List<String> walked = new ArrayList<>();
        Document page = marcus.timeline();
        for (String more = collect(page, walked); more != null; more = collect(page, walked)) {
            page = Pages.open(mvc, marcus.viewer(), more);
        }

        assertThat(walked).hasSize(70).doesNotHaveDuplicates();
    }

    @Test
    void partsTimeMoreWidelyTheLongerAgoItIs() {
        marcus.write("tab", "note", "body", "now");
        marcus.write("tab", "note", "body", "then", "when", "yesterday");
        add(List.of(entry(Instant.parse("2011-12-08T10:00:00Z"), "long ago")));

        assertThat(marcus.timeline().select(".rp-day").eachText())
                .containsExactly("Today", "Yesterday", "December 2011");
    }

    @Test
    void narrowsToAChannelOrADepartmentAndBack() {
        marcus.write("tab", "call", "body", "a call");
        new Desk(mvc, Calder.lenaInLegal(), marcus.customer())
                .write("tab", "letter", "body", "a letter");

        Document calls = marcus.open("/timeline?show=telephone");
        Document legal = marcus.open("/timeline?department=" + Calder.LEGAL);

        assertThat(calls.select(".rp-said").eachText()).containsExactly("a call");
        assertThat(calls.select(".rp-chip.is-on").text()).isEqualTo("Calls1");
        assertThat(calls.select(".rp-chip.is-on").attr("href")).doesNotContain("show=");
        assertThat(legal.select(".rp-said").eachText()).containsExactly("a letter");
    }

    @Test
    void countsNoFartherThanNinetyNine() {
        add(entries(120, SPRING));

        assertThat(marcus.timeline().select(".rp-chip").eachText())
                .containsExactly("All99+", "visit99+");
    }

    @Test
    void foldsChangesOfTheCustomerIntoOneLine() {
        marcus.write("tab", "note", "body", "after the creation");

        Element fold = marcus.timeline().expectFirst("#timeline details.rp-event-card");
        assertThat(fold.select("summary").text()).isEqualTo("1 system change: created");
        assertThat(fold.select("li").text()).contains("Priya Raman", "created");
    }

    @Test
    void bringsADeletedEntryBack() {
        marcus.write("tab", "note", "body", "by mistake");
        String path = "/interactions/" + marcus.entrySaying("by mistake");

        var deleted = marcus.post(path + "/deletion");
        Document without = marcus.timeline();
        marcus.post(path + "/restoration");

        assertThat(deleted.getResponse().getCookie("toast")).isNotNull();
        assertThat(without.select("[data-testid=entry]")).isEmpty();
        assertThat(marcus.entrySaying("by mistake")).isNotEmpty();
    }

    @Test
    void putsAnEntryRightAndSaysSo() {
        marcus.write("tab", "note", "body", "Huilla");
        String path = "/interactions/" + marcus.entrySaying("Huilla");

        marcus.post(path, java.util.Map.of("subject", "Taste", "body", "Huila"));

        Element entry = marcus.timeline().expectFirst("[data-testid=entry]");
        assertThat(entry.text()).contains("Taste", "Huila", "edited").doesNotContain("Huilla");
        assertThat(
                        db.fetchValue(
                                "select after ->> 'body' from journal.change where kind = 'changed' and customer_id = {0}",
                                marcus.customer()))
                .isEqualTo("Huila");
    }

    @Test
    void letsNobodyChangeWhatAnotherWrote() {
        marcus.write("tab", "note", "body", "mine");
        String path = "/interactions/" + marcus.entrySaying("mine");
        Desk priya = new Desk(mvc, Calder.priyaInService(), marcus.customer());

        assertThat(priya.post(path + "/deletion")).hasStatus(404);
        assertThat(priya.timeline().select(".rp-event details[data-items]")).isEmpty();
    }

    @Test
    void pinsAnEntryAboveAllOthers() {
        marcus.write("tab", "note", "subject", "Terms", "body", "net 45", "when", "3 days ago");
        marcus.write("tab", "note", "body", "later");
        Document before = marcus.timeline();

        marcus.post(act(before, "net 45", "Pin to the top"));
        Document pinned = marcus.timeline();
        marcus.post(act(pinned, "net 45", "Unpin"));

        assertThat(pinned.expectFirst(".rp-event").text()).startsWith("Terms. net 45");
        assertThat(marcus.timeline().select("[data-testid=pinned]")).isEmpty();
    }

    /** Where a button of the menu of an entry leads. */
    private static String act(Document page, String entry, String text) {
        Element menu = page.expectFirst(".rp-event:contains(" + entry + ") details[data-items]");
        Element button =
                page.expectFirst(
                        "template#" + menu.attr("data-items") + " button:contains(" + text + ")");
        Elements forms = page.select("form[method=post][id=" + button.attr("form") + "]");
        assertThat(forms).hasSize(1);
        assertThat(forms.select("input[name=_csrf]")).hasSize(1);
        return menu.expectFirst("a").attr("href").replace("/edit", button.attr("data-at"));
    }

    @Test
    void theJournalTellsOfAPinOnce() {
        marcus.write("tab", "note", "body", "net 45");
        String id = marcus.entrySaying("net 45");

        marcus.post("/interactions/" + id + "/pin");
        marcus.post("/interactions/" + id + "/pin");
        marcus.post("/interactions/" + id + "/pin/removal");

        assertThat(
                        db.fetchValues(
                                "select after ->> 'pinned' from journal.history where record_id = {0}::uuid and kind = 'changed' order by position",
                                id))
                .isEqualTo(List.of("true", "false"));
    }

    @Test
    void startsAtTheNewestWhenAKeyIsNone() {
        add(entries(2, SPRING));

        assertThat(marcus.open("/timeline?after=nonsense").select("[data-testid=entry]"))
                .hasSize(2);
    }

    private static @Nullable String collect(Document page, List<String> walked) {
        walked.addAll(page.select("[data-testid=entry]").eachAttr("data-id"));
        Element more = page.selectFirst(".rp-more-entries");
        return more == null ? null : more.attr("hx-get");
    }

    private List<TimelineEntry> entries(int count, Instant last) {
        return IntStream.range(0, count)
                .mapToObj(i -> entry(last.minusSeconds(3_600L * i), "visit " + i))
                .toList();
    }

    private TimelineEntry entry(Instant at, String title) {
        return new TimelineEntry(
                UuidV7.at(at),
                marcus.customer(),
                at,
                "visit",
                TimelineEntry.Title.typed(title),
                null,
                Contact.NONE,
                null,
                null,
                null,
                null,
                null);
    }

    private void add(List<TimelineEntry> entries) {
        transactions.executeWithoutResult(_ -> timeline.add(entries));
    }
}
