package org.rapportcrm.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.intake.ImportCommand;
import org.rapportcrm.intake.SourceDefaults;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.plain.KnownRecords;
import org.rapportcrm.shared.Viewer;
import org.rapportcrm.testing.HouseTest;
import org.rapportcrm.testing.SharedData;
import org.springframework.beans.factory.annotation.Autowired;

/** The pipeline of another CRM comes in by the usual way. */
@HouseTest
class SalesImportTest {
    private static final String ACCOUNTS =
            "account,sector,office_location\nAcme Corporation,technolgy,Austria\nBetatech,medical,Kenya\n";
    private static final String PRODUCTS =
            "product,series,sales_price\nGTX Basic,GTX,550\nGTX Pro,GTX,4821\n";
    private static final String DEALS =
            """
            opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
            1C1I7A6R,Moses Frase,GTX Basic,Acme Corporation,Won,2016-10-20,2017-03-01,1054
            Z063OYW0,Darcel Schlecht,GTXPro,Betatech,Lost,2016-10-25,2017-03-11,0
            EC4QE1BX,Darcel Schlecht,GTX Basic,,Engaging,2016-10-25,,
            MV1LWRNH,Moses Frase,GTX Basic,,Prospecting,,,
            """;

    @Autowired ImportCommand command;
    @Autowired KnownRecords known;
    @Autowired DSLContext db;
    @TempDir Path folder;

    @Test
    void bringsEachOpportunityWithItsStageAndCustomer() throws IOException {
        bring("Pipeline", "customer", "accounts.csv", ACCOUNTS);
        bring("Pipeline", "product", "products.csv", PRODUCTS);

        String said = bring("Pipeline", "opportunity", "deals.csv", DEALS);

        assertThat(said).contains("4 rows in").contains("3 waiting");
        assertThat(
                        text(
                                """
                                select string_agg(concat_ws(' ', o.name, c.name, o.status, round(o.amount), o.closed_on), '; ' order by o.name)
                                from sales.opportunity o left join customer.customer c on c.id = o.customer_id
                                join record.own_id i on i.record_id = o.id join intake.source s on s.id = i.source_id
                                where s.name = 'Pipeline'\
                                """))
                .isEqualTo(
                        "GTX Basic open; GTX Basic open; GTX Basic, Pipeline Acme Corporation Pipeline Acme Corporation won 1054 2017-03-01;"
                                + " GTXPro, Pipeline Betatech Pipeline Betatech lost 0 2017-03-11");
    }

    @Test
    void asksOnceWhetherGtxProIsGtxProAndRemembers() throws IOException {
        bring("Careful", "product", "products.csv", PRODUCTS);
        bring("Careful", "customer", "accounts.csv", ACCOUNTS);
        bring("Careful", "opportunity", "deals.csv", DEALS);
        String before = lines("Careful");

        boolean found =
                known.remember("product", "GTXPro", origin("Careful"), Viewer.house("test"));
        bring("Careful", "opportunity", "deals.csv", DEALS);

        assertThat(found).isTrue();
        assertThat(before).isEqualTo("GTX Basic 3");
        assertThat(lines("Careful")).isEqualTo("GTX Basic 3; GTX Pro 1");
    }

    @Test
    void changesWhatIsThereWhenTheSameOpportunityComesAgain() throws IOException {
        String deals = "opportunity_id,account,deal_stage,close_value\nX1,Acme,%s,%s\n";
        bring("Twice", "opportunity", "a.csv", deals.formatted("Engaging", ""));

        bring("Twice", "opportunity", "b.csv", deals.formatted("Won", "70"));

        assertThat(
                        text(
                                """
                                select string_agg(o.status || ' ' || round(o.amount) || ' ' || o.version, '; ')
                                from sales.opportunity o join record.own_id i on i.record_id = o.id
                                where i.external_id = 'X1'\
                                """))
                .isEqualTo("won 70 2");
        assertThat(
                        text(
                                """
                                select string_agg(t.name, ' > ' order by c.at, c.seconds nulls first) from sales.stage_change c
                                join sales.stage t on t.id = c.to_id join record.own_id i on i.record_id = c.opportunity_id
                                where i.external_id = 'X1'\
                                """))
                .isEqualTo("Engaging > Won");
    }

    @Test
    @Tag("full")
    void addsUpToTheReferenceOnTheRealFiles() {
        run("Reference", "customer", SharedData.files("crm_sales", "accounts.csv").getFirst());
        run("Reference", "product", SharedData.files("crm_sales", "products.csv").getFirst());
        known.remember("product", "GTXPro", origin("Reference"), Viewer.house("test"));

        String said =
                run(
                        "Reference",
                        "opportunity",
                        SharedData.files("crm_sales", "pipeline.csv").getFirst());

        String ours =
                " from sales.opportunity o join record.own_id i on i.record_id = o.id join intake.source s"
                        + " on s.id = i.source_id where s.name = 'Reference'";
        assertThat(said).contains("8,800 rows in").contains("1,425 waiting");
        assertThat(
                        text(
                                "select count(*) || ' ' || count(*) filter (where status = 'won') || ' ' || round(sum(amount) filter (where status = 'won'))"
                                        + " || ' ' || round(100.0 * count(*) filter (where status = 'won') / count(*) filter (where status <> 'open'), 2)"
                                        + " || ' ' || count(*) filter (where customer_id is null)"
                                        + ours))
                .isEqualTo("8800 4238 10005534 63.15 1425");
        assertThat(lines("Reference")).contains("GTX Pro 1480").contains("GTX Basic 1866");
    }

    private String lines(String source) {
        return text(
                """
                select string_agg(name || ' ' || n, '; ' order by name) from (
                    select p.name, count(*) n from sales.opportunity_line l
                    join commerce.product p on p.id = l.product_id
                    join record.own_id i on i.record_id = l.opportunity_id and i.kind = 'opportunity'
                    join intake.source s on s.id = i.source_id where s.name = '%s' group by p.name) counted\
                """
                        .formatted(source));
    }

    private Origin origin(String source) {
        return new Origin(
                Objects.requireNonNull(
                        db.fetchSingle("select id from intake.source where name = {0}", source)
                                .get(0, java.util.UUID.class)),
                source,
                "USD",
                ZoneOffset.UTC,
                null,
                null,
                null,
                null,
                null);
    }

    /** Each source has customers of its own: a name that two have would find neither. */
    private String bring(String source, String kind, String name, String content)
            throws IOException {
        String own =
                content.replace("Acme", source + " Acme").replace("Betatech", source + " Betatech");
        return run(source, kind, Files.writeString(folder.resolve(name), own));
    }

    private String run(String source, String kind, Path file) {
        var bytes = new ByteArrayOutputStream();
        command.run(
                SourceDefaults.named(source).with("USD", null),
                Optional.of(kind),
                List.of(file),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replaceAll(" +", " ");
    }

    private String text(String sql) {
        return Objects.toString(db.fetchSingle(sql).get(0), "");
    }
}
