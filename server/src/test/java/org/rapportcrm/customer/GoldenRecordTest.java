package org.rapportcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Cause;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Outcome;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.Row;
import org.rapportcrm.shared.UuidV7;
import org.rapportcrm.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class GoldenRecordTest {
    private static final Author ANNA = Author.of(Staff.ANNA);
    private static final Source SHOP = new Source(new UUID(1, 1), "Shop");
    private static final Source LEDGER = new Source(new UUID(1, 2), "Ledger");

    @Autowired MockMvc mvc;
    @Autowired CustomerEdits edits;
    @Autowired MergingCustomers merging;
    @Autowired SurvivalRules rules;
    @Autowired RecordTypes types;
    @Autowired DSLContext db;
    @Autowired TransactionTemplate transaction;
    @Autowired Maintenance owner;

    private record Source(UUID id, String name) {}

    @BeforeEach
    void knowsTwoSources() {
        owner.execute(
                "truncate customer.customer, customer.search, customer.search_token, customer.trust, customer.survival cascade");
        for (Source source : List.of(SHOP, LEDGER)) {
            db.execute(
                    """
                    insert into intake.source (id, name, currency, zone, created_at) values ({0}, {1}, 'EUR', 'UTC', now())
                    on conflict do nothing\
                    """,
                    source.id(), source.name());
        }
    }

    @Test
    void aFileNeverOverwritesWhatAPersonSet() {
        UUID elena = brings(SHOP, "1", "city", "Wien", "job_title", "Clerk");
        edits.change(ANNA, elena, Map.of("city", "Graz"));

        brings(SHOP, "1", "city", "Linz", "job_title", "Director");

        assertThat(value(elena, "city")).isEqualTo("Graz");
        assertThat(value(elena, "job_title")).isEqualTo("Director");
    }

    @Test
    void aFileDoesNotFillWhatAPersonEmptied() {
        UUID elena = brings(SHOP, "1", "city", "Wien");
        edits.change(ANNA, elena, Map.of("city", ""));

        brings(SHOP, "1", "city", "Linz");

        assertThat(value(elena, "city")).isNull();
    }

    @Test
    void whatIsReleasedIsWhatSourcesSaidLast() {
        UUID elena = brings(SHOP, "1", "city", "Wien");
        edits.change(ANNA, elena, Map.of("city", "Graz"));
        brings(SHOP, "1", "city", "Linz");

        rules.release(Staff.ANNA, elena, "city");
        brings(SHOP, "1", "city", "Steyr");

        assertThat(value(elena, "city")).isEqualTo("Steyr");
    }

    @Test
    void releasingShowsTheLastWordAtOnce() {
        UUID elena = brings(SHOP, "1", "city", "Wien");
        edits.change(ANNA, elena, Map.of("city", "Graz"));

        rules.release(Staff.ANNA, elena, "city");

        assertThat(value(elena, "city")).isEqualTo("Wien");
    }

    @Test
    void whatWasChosenAtAMergeIsReleasedAndTold() {
        UUID stays = brings(SHOP, "1", "city", "Wien");
        UUID goes = brings(LEDGER, "9", "city", "Graz");
        edits.change(ANNA, goes, Map.of("city", "Bregenz"));
        merge(stays, goes, Map.of("city", goes));
        rules.trust(ANNA, SHOP.id(), 80);
        int before = changes(stays);

        rules.release(Staff.ANNA, stays, "city");
        int after = changes(stays);
        brings(SHOP, "1", "city", "Linz");

        assertThat(after).isEqualTo(before + 1);
        assertThat(value(stays, "city")).isEqualTo("Linz");
    }

    private int changes(UUID customer) {
        return db.fetch("select from journal.change where record_id = {0}", customer).size();
    }

    @Test
    void aSourceThatIsTrustedMoreOverridesAnother() {
        UUID elena = brings(SHOP, "1", "city", "Wien", "email", "elena@example.com");
        brings(LEDGER, "9", "city", "Graz", "email", "elena@example.com");
        assertThat(value(elena, "city")).isEqualTo("Wien");

        rules.trust(ANNA, LEDGER.id(), 80);
        brings(LEDGER, "9", "city", "Linz", "email", "elena@example.com");
        brings(SHOP, "1", "city", "Salzburg");

        assertThat(value(elena, "city")).isEqualTo("Linz");
    }

    @Test
    void mergedCustomersShowWhatIsTrustedMost() {
        UUID ofShop = brings(SHOP, "1", "name", "Elena Marketti");
        UUID ofLedger = brings(LEDGER, "9", "name", "Elena Marchetti");
        rules.trust(ANNA, LEDGER.id(), 80);

        merge(ofShop, ofLedger, Map.of());

        assertThat(value(ofShop, "name")).isEqualTo("Elena Marchetti");
    }

    @Test
    void anAdministratorDecidesTheRule() {
        UUID one = brings(SHOP, "1", "job_title", "Head of Purchasing");
        UUID other = brings(LEDGER, "9", "job_title", "Buyer");
        rules.decide(ANNA, "job_title", Survival.LONGEST);

        merge(other, one, Map.of());

        assertThat(value(other, "job_title")).isEqualTo("Head of Purchasing");
        assertThatThrownBy(() -> rules.decide(ANNA, "kind", Survival.ALL))
                .isInstanceOf(RuleRefused.class);
    }

    @Test
    void whatAPersonSetSurvivesAMerge() {
        UUID one = brings(SHOP, "1", "city", "Wien");
        UUID other = brings(LEDGER, "9", "city", "Graz");
        edits.change(ANNA, one, Map.of("city", "Bregenz"));
        edits.change(ANNA, other, Map.of("job_title", "Chef"));

        merge(other, one, Map.of());

        assertThat(value(other, "city")).isEqualTo("Bregenz");
        assertThat(value(other, "job_title")).isEqualTo("Chef");
    }

    @Test
    void importsFindTheSurvivorByTheIdOfTheMerged() {
        UUID stays = brings(SHOP, "1", "city", "Wien");
        UUID goes = brings(LEDGER, "9", "job_title", "Buyer");
        merge(stays, goes, Map.of());

        UUID found = brings(LEDGER, "9", "job_title", "Director");

        assertThat(found).isEqualTo(stays);
        assertThat(value(stays, "job_title")).isEqualTo("Director");
    }

    @Test
    void aFileNeverOverwritesWhatAPersonSetBeforeTheMerge() {
        UUID stays = brings(SHOP, "1", "city", "Wien");
        UUID goes = brings(LEDGER, "9", "city", "Graz");
        edits.change(ANNA, goes, Map.of("city", "Bregenz"));
        merge(stays, goes, Map.of());

        brings(SHOP, "1", "city", "Linz");

        assertThat(value(stays, "city")).isEqualTo("Bregenz");
    }

    @Test
    void aFileNeverOverwritesWhatAPersonChoseAtTheMerge() {
        UUID stays = brings(SHOP, "1", "city", "Wien");
        UUID goes = brings(LEDGER, "9", "city", "Graz");
        merge(stays, goes, Map.of("city", stays));

        brings(SHOP, "1", "city", "Linz");

        assertThat(value(stays, "city")).isEqualTo("Wien");
    }

    @Test
    void whatIsTrustedMoreStaysAfterTheMerge() {
        UUID stays = brings(SHOP, "1", "name", "Elena Marketti");
        UUID middle = brings(LEDGER, "8", "kind", "person");
        UUID goes = brings(LEDGER, "9", "name", "Elena Marchetti");
        rules.trust(ANNA, LEDGER.id(), 80);
        merge(middle, goes, Map.of());
        merge(stays, middle, Map.of());

        brings(SHOP, "1", "name", "Elena Marquetti");

        assertThat(value(stays, "name")).isEqualTo("Elena Marchetti");
    }

    @Test
    void whatAPersonWroteOverAChosenValueSurvivesTheNextMerge() {
        UUID stays = brings(SHOP, "1", "city", "Wien");
        UUID goes = brings(LEDGER, "9", "city", "Graz");
        UUID later = brings(LEDGER, "10", "city", "Linz");
        merge(stays, goes, Map.of("city", goes));
        edits.change(ANNA, stays, Map.of("city", "Bregenz"));

        merge(stays, later, Map.of());

        assertThat(value(stays, "city")).isEqualTo("Bregenz");
    }

    @Test
    void whatIsWrittenToTheMergedArrivesAtTheSurvivor() {
        UUID stays = brings(SHOP, "1", "city", "Wien");
        UUID goes = brings(LEDGER, "9", "city", "Wien");
        merge(stays, goes, Map.of());

        UUID found = lands(SHOP, Row.edit(goes, Map.of("job_title", "Director")));

        assertThat(found).isEqualTo(stays);
        assertThat(value(stays, "job_title")).isEqualTo("Director");
    }

    @Test
    void everyValueTellsWhoSaidItAndWhen() throws Exception {
        UUID elena = brings(SHOP, "1", "city", "Wien");
        edits.change(ANNA, elena, Map.of("city", "Graz"));

        var city =
                new Desk(mvc, Staff.ANNA).open("/customers/" + elena).page().select("#fact-city");

        assertThat(city.select("[data-testid=claim]").eachText())
                .anyMatch(claim -> claim.startsWith("Graz somebody here"))
                .anyMatch(claim -> claim.startsWith("Wien Shop"));
        assertThat(city.select("form[action$=/facts/city/release]")).hasSize(1);
    }

    @Test
    void showsACustomerAsKnownOnADayThatIsPast() throws Exception {
        UUID elena = brings(SHOP, "1", "city", "Wien", "email", "elena@example.com");
        UUID helena = brings(LEDGER, "9", "job_title", "Buyer", "email", "helena@example.com");
        owner.execute("update customer.customer set created_at = created_at - interval '30 days'");
        owner.execute(
                "update customer.contact_point set created_at = created_at - interval '30 days'");
        owner.execute("update journal.change set at = at - interval '30 days'");
        edits.change(ANNA, elena, Map.of("city", "Graz"));
        merge(elena, helena, Map.of());

        String then = known(elena, 10);
        String now = known(elena, 0);

        assertThat(then).contains("Wien").contains("now Graz").doesNotContain("helena@example.com");
        assertThat(now).contains("Graz").contains("Buyer").contains("helena@example.com");
        assertThat(known(elena, 40)).contains("Nobody had told us");
    }

    private String known(UUID customer, int daysAgo) throws Exception {
        var day = java.time.LocalDate.now(ZoneId.of("Europe/Vienna")).minusDays(daysAgo);
        return new Desk(mvc, Staff.ANNA)
                .open("/customers/" + customer + "/known?on=" + day)
                .page()
                .select("main")
                .text();
    }

    @Test
    void administratorsSetTheRulesOnAPage() throws Exception {
        Desk amara = new Desk(mvc, Staff.AMARA);

        amara.send("/settings/survival/fields/note", "rule", "OWN");
        amara.send("/settings/survival/sources/" + SHOP.id(), "level", "70");

        var page = amara.open("/settings/survival").page();
        assertThat(page.select("#rule-note option[selected]").val()).isEqualTo("OWN");
        assertThat(page.select("#level-" + SHOP.id()).val()).isEqualTo("70");
    }

    private void merge(UUID stays, UUID goes, Map<String, UUID> chosen) {
        merging.merge(ANNA, List.of(new Merge(stays, List.of(goes), chosen)));
    }

    private UUID brings(Source source, String id, String... fields) {
        Map<String, Object> values = new HashMap<>();
        values.put("external_id", id);
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        values.putIfAbsent("kind", "person");
        return lands(source, new Row(UuidV7.next(), null, values));
    }

    private UUID lands(Source source, Row row) {
        Origin origin =
                new Origin(
                        source.id(),
                        source.name(),
                        "EUR",
                        ZoneId.of("UTC"),
                        null,
                        null,
                        null,
                        null,
                        null);
        Author author = new Author(Staff.ANNA, Cause.imported("1"));
        List<Outcome> outcomes =
                Objects.requireNonNull(
                        transaction.execute(_ ->
                                types.get("customer")
                                        .land(new Landing(author, origin, List.of(row)))));
        return Objects.requireNonNull(outcomes.getFirst().recordId());
    }

    private @Nullable Object value(UUID customer, String field) {
        return edits.read(Staff.ANNA, customer).get(field);
    }
}
