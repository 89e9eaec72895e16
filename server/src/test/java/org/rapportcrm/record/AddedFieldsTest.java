package org.rapportcrm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.shared.Action;
import org.rapportcrm.shared.DeniedFields;
import org.rapportcrm.shared.GuardedField;
import org.rapportcrm.shared.Permission;
import org.rapportcrm.shared.Reach;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.Acting;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.work.BackgroundJob;
import org.rapportcrm.work.JobRun;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

@HouseTest
class AddedFieldsTest {
    private static final Viewer ANNA = viewer(DeniedFields.NONE);

    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired List<BackgroundJob> jobs;
    @Autowired TransactionTemplate transactions;

    @BeforeEach
    void nobody() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token, record.custom_field, record.view cascade");
        db.execute("update record.description set stamp = stamp + 1");
    }

    @Test
    void areEverywhereAtOnce() {
        add("customer", "Annual budget", "money", "");
        add("customer", "Tier", "choice", "gold: Gold | Goldkunde\nsilver: Silver");
        add("customer", "Renews on", "date", "");

        UUID hotel = create("Brightwater Hotels", "x_annual_budget", "12,500.50", "x_tier", "gold");
        UUID school =
                create("Lakeview School", "x_annual_budget", "900", "x_renews_on", "2027-03-01");

        assertThat(called("/customers?filter=x_annual_budget=gt=1000"))
                .containsExactly("Brightwater Hotels");
        assertThat(called("/customers?filter=x_tier==gold")).containsExactly("Brightwater Hotels");
        assertThat(called("/customers?filter=x_renews_on=gt=2027-02-28"))
                .containsExactly("Lakeview School");
        assertThat(called("/customers?sort=-x_annual_budget"))
                .containsExactly("Brightwater Hotels", "Lakeview School");
        assertThat(called("/customers?sort=x_renews_on"))
                .containsExactly("Lakeview School", "Brightwater Hotels");
        Document list = open("/customers");
        assertThat(list.select("th").eachText()).contains("Annual budget", "Tier", "Renews on");
        assertThat(list.select("tbody").text()).contains("12,500.5", "Gold", "Mar 1, 2027");
        assertThat(open("/customers/" + hotel).select("[data-testid=about]").text())
                .contains("Annual budget 12,500.5", "Tier Gold");
        assertThat(open("/customers/" + school + "/history").text()).contains("Annual budget");
        assertThat(open("/customers/filter").select("option[value=x_tier]").text())
                .isEqualTo("Tier");
    }

    @Test
    void areCheckedLikeAnyOther() {
        add("customer", "Rank", "choice", "gold: Gold\nsilver: Silver");
        add("customer", "Seats", "number", "");

        MvcTestResult refused =
                post(
                        "/customers/new",
                        "family_name",
                        "Novak",
                        "x_rank",
                        "bronze",
                        "x_seats",
                        "many");

        assertThat(refused).hasStatus(422);
        assertThat(refused)
                .bodyText()
                .contains("bronze is no choice here")
                .contains("cannot be read");
        assertThat(db.fetchCount(org.jooq.impl.DSL.table("customer.customer"))).isZero();
    }

    @Test
    void areColumnsOfFiles() {
        add("customer", "Spend a year", "money", "");
        RecordField field = types.get("customer").field("x_spend_a_year").orElseThrow();

        assertThat(types.get("customer").landed()).contains(field);
        assertThat(field.aliases()).contains("spendayear");
    }

    @Test
    void keepWhatRecordsHoldWhenChoicesChange() {
        UUID tier = add("customer", "Grade", "choice", "gold: Gold\nsilver: Silver");
        create("Brightwater Hotels", "x_grade", "gold");

        assertThat(
                        post(
                                "/settings/fields/" + tier,
                                "label",
                                "Level",
                                "listed",
                                "true",
                                "choices",
                                "silver: Silver\nbasic: Basic"))
                .hasStatus3xxRedirection();

        assertThat(open("/customers").select("th").eachText()).contains("Level");
        assertThat(open("/customers").select("tbody").text()).contains("Gold");
        assertThat(open("/customers/new").select("#x_grade option").eachText())
                .containsExactly("Silver", "Basic");
    }

    @Test
    void areDeniedLikeAnyOther() {
        add("customer", "Salary", "money", "");
        UUID novak = create("Novak Ltd", "x_salary", "98765");
        Viewer narrow =
                viewer(
                        new DeniedFields(
                                Set.of(new GuardedField("customer", "x_salary")),
                                Set.of(new GuardedField("customer", "x_salary"))));

        for (String path :
                List.of(
                        "/customers",
                        "/customers/" + novak,
                        "/customers/" + novak + "/history",
                        "/customers/" + novak + "/edit",
                        "/customers/filter")) {
            assertThat(Pages.open(mvc, narrow, path).text())
                    .as(path)
                    .doesNotContain("98,765", "98765", "Salary");
        }
        for (String path : List.of("/customers?filter=x_salary=gt=1", "/customers?sort=x_salary")) {
            assertThat(mvc.get().uri(java.net.URI.create(path)).with(Acting.as(narrow)).exchange())
                    .as(path)
                    .hasStatus(422);
        }
    }

    @Test
    void tellWhereTheyAreUsedBeforeTheyGo() {
        UUID budget = add("customer", "Wealth", "money", "");
        create("Brightwater Hotels", "x_wealth", "5");
        post("/customers/views", "query", "/customers?filter=x_wealth=gt=1", "name", "Rich");

        String uses = open("/settings/fields/" + budget).select("[data-testid=uses]").text();
        assertThat(uses).contains("One record has a value of it", "Rich");

        assertThat(delete(budget, 0)).hasStatus(422);
        assertThat(delete(budget, 1)).hasStatus3xxRedirection();
        assertThat(types.get("customer").field("x_wealth")).isEmpty();
        assertThat(db.fetchValue("select custom::text from customer.customer")).isEqualTo("{}");
    }

    @Test
    void areFoundByAnIndexThatIsBuiltBesideTheWork() {
        UUID budget = add("customer", "Floor space", "number", "");
        create("Brightwater Hotels", "x_floor_space", "5");

        post("/settings/fields/" + budget + "/index");
        jobs.stream()
                .filter(job -> job.kind().equals("field-index"))
                .forEach(job -> job.run(new NoHurry(budget)));

        assertThat(open("/settings/fields/" + budget).text()).contains("with an index");
        assertThat(
                        db.fetchValue(
                                "select indexdef from pg_indexes where indexname = {0}",
                                index(budget, "")))
                .asString()
                .contains("numeric", "id");
        delete(budget, 1);
        assertThat(db.fetch("select 1 from pg_indexes where indexname = {0}", index(budget, "")))
                .isEmpty();
    }

    @Test
    void goInPartsWhereManyRecordsHoldThem() {
        UUID budget = add("customer", "Wealth", "money", "");
        create("Brightwater Hotels", "x_wealth", "5");
        db.execute(
                """
                insert into customer.customer select (jsonb_populate_record(c, jsonb_build_object(
                    'id', gen_random_uuid(), 'number', 900000 + n, 'first_external_id', null))).*
                from customer.customer c, generate_series(1, 1200) n\
                """);

        assertThat(delete(budget, 1201)).hasStatus3xxRedirection();
        assertThat(types.get("customer").field("x_wealth")).isEmpty();
        assertThat(held("x_wealth")).isEqualTo(1201);
        jobs.stream()
                .filter(job -> job.kind().equals("field-removal"))
                .forEach(job -> job.run(new WrittenMeanwhile(budget, db)));

        assertThat(held("x_wealth")).isZero();
        assertThat(
                        db.fetchValue(
                                "select count(*) from journal.history where before @> '{\"x_wealth\": \"5\"}' and cause_kind = 'maintenance'"))
                .isEqualTo(1202L);
        assertThat(db.fetchValue("select count(*) from record.custom_field")).isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text | lower(x.custom ->> 'x_shade') = 'red' | _low",
                "text | lower(x.custom ->> 'x_shade') like 're%' | _low",
                "long_text | lower(x.custom ->> 'x_shade') like '%red%' | _in",
                "words | (x.custom -> 'x_shade') @> '[\"red\"]' | _words"
            })
    void areIndexedAsFiltersAskForThem(String type, String asked, String ending) {
        UUID shade = add("customer", "Shade", type, "");
        index(shade);

        String plan =
                transactions.execute(_ -> {
                    db.execute("set local enable_seqscan = off");
                    db.execute(
                            "set local enable_indexscan = " + (type.equals("text") ? "on" : "off"));
                    return db.fetch("explain select id from customer.customer x where " + asked)
                            .format();
                });

        assertThat(plan).contains(index(shade, ending));
        delete(shade, 0);
    }

    /** Were they called by keys, the second would be the lower case of the first. */
    @Test
    void haveIndexesOfTheirOwn() {
        UUID shade = add("customer", "Shade", "text", "");
        UUID low = add("customer", "Shade low", "text", "");
        index(shade);
        index(low);

        delete(low, 0);

        assertThat(
                        db.fetchValue(
                                "select indexdef from pg_indexes where indexname = {0}",
                                index(shade, "_low")))
                .asString()
                .contains("lower", "x_shade'");
        delete(shade, 0);
    }

    private void index(UUID field) {
        post("/settings/fields/" + field + "/index");
        jobs.stream()
                .filter(job -> job.kind().equals("field-index"))
                .forEach(job -> job.run(new NoHurry(field)));
    }

    private static String index(UUID field, String ending) {
        return "added_" + field.toString().replace("-", "") + ending;
    }

    private int held(String key) {
        return db.fetchCount(
                db.selectOne().from("customer.customer").where("jsonb_exists(custom, {0})", key));
    }

    private record NoHurry(UUID id) implements JobRun {
        @Override
        public UUID startedBy() {
            return ANNA.id();
        }

        @Override
        public void advance(long done, long total) {}
    }

    /** A server that knows the field a while longer writes it behind the first part. */
    private record WrittenMeanwhile(UUID id, DSLContext db) implements JobRun {
        @Override
        public UUID startedBy() {
            return ANNA.id();
        }

        @Override
        public void advance(long done, long total) {
            if (done > 500 && done <= 1000) {
                db.execute(
                        "update customer.customer set custom = '{\"x_wealth\": \"5\"}' where id = (select id from customer.customer order by id limit 1)");
            }
        }
    }

    private UUID add(String kind, String label, String type, String choices) {
        assertThat(
                        post(
                                "/settings/fields",
                                "kind",
                                kind,
                                "label",
                                label,
                                "type",
                                type,
                                "choices",
                                choices,
                                "listed",
                                "true"))
                .as(label)
                .hasStatus3xxRedirection();
        return java.util.Objects.requireNonNull(
                db.fetchSingle(
                                "select id from record.custom_field where labels ->> 'en' = {0}",
                                label)
                        .get(0, UUID.class));
    }

    private UUID create(String name, String... fields) {
        var form =
                new java.util.ArrayList<>(
                        List.of("kind", "organization", "name", name, "despite", "true"));
        form.addAll(List.of(fields));
        MvcTestResult saved = post("/customers/new", form.toArray(String[]::new));
        assertThat(saved).hasStatus3xxRedirection();
        String to = String.valueOf(saved.getResponse().getRedirectedUrl());
        return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
    }

    private MvcTestResult delete(UUID field, int known) {
        return mvc.post()
                .uri("/settings/fields/" + field + "/deletion")
                .param("known", String.valueOf(known))
                .with(Acting.provenAt(Instant.now(), ANNA))
                .exchange();
    }

    private MvcTestResult post(String path, String... form) {
        var params = new LinkedMultiValueMap<String, String>();
        for (int at = 0; at < form.length; at += 2) {
            params.add(form[at], form[at + 1]);
        }
        return mvc.post().uri(path).params(params).with(Acting.as(ANNA)).exchange();
    }

    private Document open(String path) {
        return Pages.open(mvc, ANNA, path);
    }

    private List<String> called(String path) {
        return open(path).select(".rp-name a").eachText();
    }

    private static Viewer viewer(DeniedFields denied) {
        Viewer all =
                new Viewer(
                        new UUID(0, 11),
                        "Anna Berg",
                        null,
                        Set.of(),
                        Map.of(
                                Permission.of("customer", Action.READ), Reach.ALL,
                                Permission.of("customer", Action.WRITE), Reach.ALL,
                                Permission.of("field", Action.ADMINISTER), Reach.ALL),
                        java.util.Locale.US,
                        java.time.ZoneOffset.UTC);
        return new Viewer(
                all.id(),
                all.name(),
                null,
                Set.of(),
                Set.of(),
                all.grants(),
                denied,
                all.locale(),
                all.zone());
    }
}
