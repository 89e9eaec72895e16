package org.rapportcrm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.shared.Problem;
import org.rapportcrm.testing.DirtyShop;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.SharedData;
import org.rapportcrm.testing.ShopTotals;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ShopImportTest {
    @Autowired ImportCommand command;
    @Autowired DSLContext db;
    @TempDir Path folder;

    @Test
    void keepsEveryLineAndAddsUpAsTheFileDoes() {
        List<String> lines = DirtyShop.lines(1, 5_000);
        ShopTotals expected = ShopTotals.of(lines);

        String said = run("Dirty shop", DirtyShop.gzip(folder.resolve("shop.csv.gz"), lines));

        assertThat(said).contains("5,000 rows in");
        assertThat(count("Dirty shop", "state is not null")).isEqualTo(5_000);
        assertThat(totals("Dirty shop")).isEqualTo(expected);
        assertThat(expected.repeatedLines()).isGreaterThan(20);
    }

    @Test
    void takesTheSameFileTwiceAsOnceAndALongerOneAsItsNewLines() {
        List<String> lines = DirtyShop.lines(2, 900);
        Path first = DirtyShop.gzip(folder.resolve("first.csv.gz"), lines.subList(0, 600));
        Path longer = DirtyShop.gzip(folder.resolve("longer.csv.gz"), lines);
        run("Growing shop", first);
        ShopTotals before = totals("Growing shop");

        String again = run("Growing shop", first);
        ShopTotals unchanged = totals("Growing shop");
        String more = run("Growing shop", longer);

        assertThat(again).contains("600 known; 0 new, 0 changed");
        assertThat(unchanged).isEqualTo(before);
        assertThat(more).contains("600 known");
        assertThat(totals("Growing shop")).isEqualTo(ShopTotals.of(lines));
    }

    @Test
    void refusesAFileThatBeginsLikeAnEarlierOneAndDiffersInside() {
        List<String> lines = DirtyShop.lines(3, 50);
        List<String> mended = new ArrayList<>(lines);
        mended.set(30, lines.get(30).replace(",United Kingdom", ",France"));
        mended.set(31, lines.get(31) + "x");
        run("Mending shop", DirtyShop.gzip(folder.resolve("a.csv.gz"), lines));
        ShopTotals before = totals("Mending shop");

        assertThatThrownBy(() ->
                        run("Mending shop", DirtyShop.gzip(folder.resolve("b.csv.gz"), mended)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("changed-inside");

        assertThat(totals("Mending shop")).isEqualTo(before);
    }

    @Test
    void countsALaterLineOfAnOrderAsPartOfThatOrder() {
        String bought = "71,P7,CUP,10,2011-01-01 08:00:00,2.0,99,France";
        String taken = "71,P7,CUP,-1,2011-01-01 08:00:00,2.0,99,France";
        run("Late shop", DirtyShop.gzip(folder.resolve("a.csv.gz"), List.of(bought)));

        run("Late shop", DirtyShop.gzip(folder.resolve("b.csv.gz"), List.of(bought, taken)));

        assertThat(
                        text(
                                """
                                select order_count || ' order, ' || return_count || ' returns, ' || round(bought) || ' - '
                                    || round(returned)
                                from commerce.customer_summary join customer.customer on id = customer_id
                                where first_source_name = 'Late shop'\
                                """))
                .isEqualTo("1 order, 0 returns, 18 - 0");
    }

    @Test
    void countsAWholeOrderForTheCustomerWhomOnlyALaterLineNames() {
        String nobodys = "72,P8,CUP,10,2011-01-01 08:00:00,2.0,,France";
        String theirs = "72,P8,CUP,5,2011-01-01 08:00:00,2.0,98,France";
        run("Shy shop", DirtyShop.gzip(folder.resolve("a.csv.gz"), List.of(nobodys)));

        run("Shy shop", DirtyShop.gzip(folder.resolve("b.csv.gz"), List.of(nobodys, theirs)));

        assertThat(
                        text(
                                """
                                select s.order_count || ' order, ' || round(s.bought) || ', ' || round(p.quantity) || ' cups'
                                from commerce.customer_summary s join commerce.customer_product p using (customer_id)
                                join customer.customer c on c.id = customer_id
                                where c.first_source_name = 'Shy shop'\
                                """))
                .isEqualTo("1 order, 30, 15 cups");
    }

    @Test
    void namesAProductByItsMostFrequentDescription() {
        String row = "1,P1,%s,1,2011-01-01 08:00:00,1.0,99,France";
        List<String> lines =
                List.of(row.formatted("Rare"), row.formatted("Usual"), row.formatted("Usual"));

        run("Naming shop", DirtyShop.gzip(folder.resolve("names.csv.gz"), lines));

        assertThat(text("select name from commerce.product where code = 'P1'")).isEqualTo("Usual");
        assertThat(
                        text(
                                "select string_agg(description, ',' order by line_no) from commerce.order_line l"
                                        + " join commerce.product p on p.id = l.product_id where p.code = 'P1'"))
                .isEqualTo("Rare,Usual,Usual");
    }

    @Test
    @Tag("full")
    void addsUpToTheReferenceOnTheRealFiles() {
        List<Path> files = SharedData.files("online_retail", ".csv.gz");

        String said = run("Online Retail", files.toArray(Path[]::new));

        assertThat(said).contains("541,909 rows in");
        assertThat(count("Online Retail", "state is not null")).isEqualTo(541_909);
        assertThat(
                        number(
                                "select count(*) from customer.customer where first_source_name = 'Online Retail'"))
                .isEqualByComparingTo("4372");
        assertThat(totals("Online Retail"))
                .isEqualTo(
                        new ShopTotals(
                                397_884, 4_338, 18_532, new BigDecimal("8911407.90"), 5_192));
    }

    private String run(String source, Path... files) {
        var bytes = new ByteArrayOutputStream();
        command.run(
                SourceDefaults.named(source).with("GBP", null),
                Optional.empty(),
                List.of(files),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    }

    /** The clean sales: with buyer, no cancellation, something for a price. */
    private ShopTotals totals(String source) {
        return Objects.requireNonNull(
                db.fetchSingle(
                                """
                                with clean as (
                                    select o.customer_id, o.number, l.amount, l.source_record_id
                                    from commerce.order_line l join commerce.customer_order o on o.id = l.order_id
                                    join intake.source s on s.id = o.source_id
                                    where s.name = {0} and o.customer_id is not null and o.kind = 'sale'
                                        and l.quantity > 0 and l.unit_price > 0
                                )
                                select count(*) as lines, count(distinct customer_id) as customers,
                                    count(distinct number) as invoices, round(coalesce(sum(amount), 0), 2) as revenue,
                                    count(*) - count(distinct r.content_hash) as repeated_lines
                                from clean join intake.source_record r on r.id = clean.source_record_id\
                                """,
                                source)
                        .into(ShopTotals.class));
    }

    private long count(String source, String condition) {
        return number(
                        "select count(*) from intake.source_record r join intake.source s on s.id = r.source_id where s.name = '"
                                + source
                                + "' and "
                                + condition)
                .longValueExact();
    }

    private BigDecimal number(String sql) {
        return Objects.requireNonNull(db.fetchSingle(sql).get(0, BigDecimal.class));
    }

    private String text(String sql) {
        return Objects.requireNonNull(db.fetchSingle(sql).get(0, String.class));
    }
}
