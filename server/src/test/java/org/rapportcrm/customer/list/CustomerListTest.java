package org.rapportcrm.customer.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.testing.Customers;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.Pages;
import org.rapportcrm.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class CustomerListTest {
    @Autowired MockMvcTester mvc;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;
    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    private Customers customers;

    @BeforeEach
    void nobody() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        customers = new Customers(types, transactions);
    }

    @Test
    void teachesWhereThereIsNobodyYet() {
        Document page = Pages.open(mvc, People.priya(), "/customers");

        assertThat(page.select(".rp-empty h2").text()).isEqualTo("No customers yet");
        assertThat(page.select(".rp-empty a").eachAttr("href")).contains("/imports/new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-created_at", "-last_contact_at", "city", "stage"})
    void visitsEveryCustomerOnceWhileOthersAreAdded(String sort) {
        List<UUID> before = customers.named(names(170));
        List<String> visited = new ArrayList<>();

        String path = "/customers?sort=" + sort;
        while (path != null) {
            Document page = Pages.open(mvc, People.priya(), path);
            visited.addAll(paths(page));
            customers.named("Aaron " + visited.size(), "Zoe " + visited.size());
            path = next(page);
        }

        assertThat(visited).doesNotHaveDuplicates();
        assertThat(visited).containsAll(before.stream().map(id -> "/customers/" + id).toList());
    }

    @Test
    void goesOnBehindACustomerWhoIsInTheBinByNow() {
        customers.named(names(60));
        Document first = Pages.open(mvc, People.priya(), "/customers");
        String last = paths(first).getLast().substring(11);
        db.execute("update customer.customer set deleted_at = now() where id = {0}::uuid", last);

        Document second = Pages.open(mvc, People.priya(), Objects.requireNonNull(next(first)));

        assertThat(second.select(".rp-name a")).hasSize(10);
    }

    @Test
    void sortsAndFilters() {
        customers.add("name", "Brightwater Hotels", "kind", "organization", "stage", "active");
        customers.add(
                "given_name", "Zoe", "family_name", "Adams", "kind", "person", "stage", "lapsed");
        customers.add("name", "Calder", "kind", "organization", "stage", "prospect");

        assertThat(names("/customers"))
                .containsExactly("Zoe Adams", "Brightwater Hotels", "Calder");
        assertThat(names("/customers?sort=-created_at"))
                .containsExactly("Calder", "Zoe Adams", "Brightwater Hotels");
        assertThat(names("/customers?filter=kind==organization"))
                .containsExactly("Brightwater Hotels", "Calder");
        assertThat(names("/customers?sort=-last_contact_at&filter=stage==lapsed"))
                .containsExactly("Zoe Adams");
        assertThat(names("/customers?filter=stage==lapsed;kind==organization")).isEmpty();
        assertThat(names("/customers?view=mine")).isEmpty();
    }

    @Test
    void keepsTheOtherChoicesWhenOneChanges() {
        customers.named("Calder");

        Document page =
                Pages.open(
                        mvc,
                        People.priya(),
                        "/customers?q=cal&filter=stage==prospect;kind==organization&sort=-created_at");

        List<Element> chips = page.select(".rp-chip.is-on");
        assertThat(chips)
                .extracting(Element::text)
                .containsExactly("Lifecycle stage is Prospect", "Kind is Organization");
        assertThat(chips.getFirst().attr("href"))
                .isEqualTo("/customers?q=cal&filter=kind%3D%3Dorganization&sort=-created_at");
    }

    @Test
    void showsOnlyWhomTheViewerMaySee() {
        List<UUID> two = customers.named("Elena", "Tomasz");
        db.execute(
                "update customer.customer set owner_id = {0} where id = {1}",
                People.lucy().id(), two.get(1));

        Document page = Pages.open(mvc, People.lucy(), "/customers");

        assertThat(page.select(".rp-name a").eachText()).containsExactly("Tomasz");
        assertThat(page.select(".rp-head").text()).contains("1 in this list");
    }

    @Test
    void countsNoFurtherThanAThousand() {
        db.execute(
                """
                insert into customer.customer (id, stage, sort_name, name_key, name, created_at, updated_at)
                select gen_random_uuid(), 'active', 'c' || n, 'c' || n, 'C ' || n, now(), now()
                from generate_series(1, 1200) n\
                """);

        assertThat(Pages.open(mvc, People.priya(), "/customers").select(".rp-head").text())
                .contains("1,000+ in this list");
    }

    private static List<String> paths(Document page) {
        return page.select(".rp-name a").eachAttr("href").stream()
                .map(href -> href.substring(0, href.indexOf('?')))
                .toList();
    }

    private List<String> names(String path) {
        return Pages.open(mvc, People.priya(), path).select(".rp-name a").eachText();
    }

    private static String[] names(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Customer " + (char) ('a' + i % 26) + " " + i)
                .toArray(String[]::new);
    }

    private static @org.jspecify.annotations.Nullable String next(Document page) {
        Element more = page.selectFirst(".rp-table-more a");
        return more == null ? null : more.attr("href");
    }
}
