package org.rapportcrm.record.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapportcrm.database.Maintenance;
import org.rapportcrm.record.Order;
import org.rapportcrm.record.RecordTypes;
import org.rapportcrm.record.SeenRecord;
import org.rapportcrm.record.filter.Rsql;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.People;
import org.rapportcrm.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How many rows PostgreSQL reads for a page, among 20,000 customers. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindingRowsTest {
    private static final int PAGE = 50;

    @Autowired DSLContext db;
    @Autowired Maintenance maintenance;
    @Autowired RecordReads reads;
    @Autowired RecordTypes types;
    @Autowired TransactionTemplate transactions;

    /** The first 3,000 are of Vienna and active. */
    @BeforeAll
    void manyCustomers() {
        maintenance.execute(
                "truncate customer.customer, customer.search, customer.search_token cascade");
        db.execute(
                """
                insert into customer.customer
                    (id, kind, stage, name, sort_name, name_key, city, country, language, roles, created_at, updated_at)
                select uuidv7(at - clock_timestamp()), 'organization', case when n > 3000 and n % 2 = 0 then 'lapsed' else 'active' end,
                    'Shop ' || n, 'shop ' || (n * 7919) % 20000, 'shop ' || n, case when n <= 3000 then 'Vienna' else 'Town ' || n % 90 end,
                    case when n % 3 > 0 then 'AT' else 'CH' end,
                    case when n % 96 = 0 then 'fr' end,
                    case when n % 50 = 0 then array['partner'] else '{}' end, at, at
                from (select n, timestamptz '2026-01-01 00:00Z' + n * interval '10 min' as at from generate_series(1, 20000) n) made\
                """);
        TestPostgres.flush();
        maintenance.execute("vacuum analyze customer.customer");
    }

    @Test
    void looksNoFurtherThanItMustWhereManyFit() {
        assertThat(read("country==AT", "name", PAGE)).isLessThan(FindingRows.NEAR);
    }

    @Test
    void findsThemByTheirIndexWhereTheyStandAtTheEnd() {
        assertThat(read("city==Vienna", "-created_at", PAGE)).isLessThan(9_000);
    }

    @Test
    void neverReadsAllWhereNothingFits() {
        assertThat(read("city==Vienna;stage==lapsed", "-created_at", 0)).isLessThan(9_000);
        assertThat(read("created_at=lt=2025-01-01", "name", 0)).isLessThan(10);
    }

    /** One in fifty is a partner, which no index knows. */
    @Test
    void looksFurtherWhereNoIndexTellsWhatFits() {
        assertThat(read("roles==partner", "name", PAGE)).isLessThan(5_000);
    }

    /** One in a hundred speaks French and has lapsed, as did 8,500 of the others. */
    @Test
    void looksFurtherWhereThatIsNearerThanAllThatAnIndexKnows() {
        assertThat(read("stage==lapsed;language==fr", "name", PAGE)).isLessThan(11_000);
    }

    @Test
    void readsASpanOfTimeWhereItBegins() {
        assertThat(read("created_at=lt=2026-02-01", "-created_at", PAGE)).isLessThan(100);
    }

    @Test
    void readsWhatFitsInOrder() {
        List<SeenRecord> page = page("city==Vienna;country==AT", "-created_at");

        assertThat(page.getFirst().value("name")).isEqualTo("Shop 2999");
        assertThat(page.getLast().value("name")).isEqualTo("Shop 2926");
    }

    @Test
    void goesOnBehindAPage() {
        ListRequest request = request("city==Vienna;country==AT", "-created_at");
        Cursor behind = reads.page(request, People.priya()).next();

        assertThat(
                        reads.page(request.after(behind), People.priya())
                                .rows()
                                .getFirst()
                                .value("name"))
                .isEqualTo("Shop 2924");
    }

    @Test
    void tellsHowManyFitWhereItReadThemAll() {
        assertThat(counted("city==Vienna;country==AT", 5_000)).isEqualTo(new Count(2_000, false));
        assertThat(counted("city==Vienna;country==AT", 1_000)).isEqualTo(new Count(1_000, true));
        assertThat(counted("city==Atlantis", 1_000)).isEqualTo(new Count(0, false));
    }

    @Test
    void findsAPartOfANameByTheIndexOfItsNormalForm() {
        assertThat(read("name=like='OP 1234'", "created_at", 11)).isLessThan(2_000);
        assertThat(read("name=starts='shop 1234'", "created_at", 11)).isLessThan(200);
        assertThat(read("name=='SHOP 1234'", "created_at", 1)).isLessThan(20);
    }

    /** A function that costs so much that the planner would rather not ask it 20,000 times. */
    @Test
    void countsAmongSomeWhereAllWouldTakeLong() {
        maintenance.execute(
                """
                create or replace function customer.is_called(name text) returns boolean
                    language plpgsql cost 1000 as 'begin return name like ''%7''; end'\
                """);
        ListRequest dear =
                request("stage==active", "name")
                        .narrowedTo(rows ->
                                DSL.condition("customer.is_called({0})", rows.field("name")));

        Count count = reads.page(dear, People.priya(), 1_500).count();

        assertThat(count.atLeast()).isTrue();
        assertThat(count.rows()).isBetween(PAGE, 1_499);
    }

    private Count counted(String filter, int most) {
        return reads.page(request(filter, "-created_at"), People.priya(), most).count();
    }

    private int read(String filter, String order, int found) {
        return Objects.requireNonNull(
                transactions.execute(_ -> {
                    int before = rowsRead();
                    assertThat(page(filter, order)).hasSize(found);
                    return rowsRead() - before;
                }));
    }

    private int rowsRead() {
        return Objects.requireNonNull(
                db.fetchSingle(
                                """
                                select seq_tup_read + coalesce(idx_tup_fetch, 0)
                                from pg_stat_xact_user_tables where relid = 'customer.customer'::regclass\
                                """)
                        .get(0, Integer.class));
    }

    private List<SeenRecord> page(String filter, String order) {
        return reads.page(request(filter, order), People.priya()).rows();
    }

    private ListRequest request(String filter, String order) {
        return ListRequest.of(
                types.get("customer"), Rsql.read(filter), List.of("name"), Order.of(order), PAGE);
    }
}
