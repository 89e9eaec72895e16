package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testing.RoundTrips;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

class CurrencyPagesTest extends AccessTest {
    private static final Currency USD = Currency.getInstance("USD");

    @Autowired ExchangeRates rates;
    @Autowired Environment environment;
    private Browser ruth;

    @BeforeEach
    void ruthAdministers() {
        maintenance.execute("truncate access.currency_pair, access.currency cascade");
        people.ruthTheAdministrator();
        ruth = signedIn("ruth@calder.example");
    }

    @Test
    void tellWhatOurCurrencyIsWorthInTheOthers() {
        submit("", "code", "USD");
        submit("", "code", "CHF");
        assertThat(page().select("[data-testid=currencies] .rp-pill").eachText())
                .containsExactly("No rate", "Our own", "No rate");

        enter("EUR", "USD", "2026-11-20", "1,0842");
        enter("CHF", "EUR", "2026-11-23", "1.25");

        assertThat(page().select("[data-testid=currencies] .rp-small").eachText())
                .contains(
                        "1 EUR = 1.0842 USD since Nov 20, 2026",
                        "1 EUR = 0.8 CHF since Nov 23, 2026");
    }

    @Test
    void keepTheHistoryAndTakeARateBack() {
        submit("", "code", "USD");
        enter("EUR", "USD", "2026-11-20", "1.08");
        enter("EUR", "USD", "2026-11-23", "1.10");
        enter("EUR", "USD", "2026-11-23", "1.11");

        assertThat(history()).containsExactly("1 EUR = 1.11 USD", "1 EUR = 1.08 USD");
        submit("/rates/removal", "base", "EUR", "quote", "USD", "day", "2026-11-23");
        assertThat(history()).containsExactly("1 EUR = 1.08 USD");
        Document after = Browser.page(ruth.get("/settings/currencies/USD"));
        assertThat(after.select("form[action*=rate=1]")).hasSizeLessThanOrEqualTo(1);
        assertThat(
                        db.fetchValue(
                                "select count(*) from journal.change where record_type = 'currency' and before ->> 'rate' = '1.1'"))
                .isEqualTo(1L);
    }

    @Test
    void refuseRatesThatCannotBe() {
        submit("", "code", "USD");

        assertThat(enter("EUR", "USD", "2026-11-25", "1.08").statusCode()).isEqualTo(422);
        assertThat(enter("EUR", "USD", "", "1.08").statusCode()).isEqualTo(422);
        assertThat(enter("EUR", "USD", "2026-11-20", "0").statusCode()).isEqualTo(422);
        assertThat(enter("EUR", "USD", "2026-11-20", "1,000.5").statusCode()).isEqualTo(422);
        assertThat(enter("EUR", "EUR", "2026-11-20", "1").statusCode()).isEqualTo(422);
        assertThat(enter("EUR", "CHF", "2026-11-20", "1").statusCode()).isEqualTo(422);
        assertThat(enter("EUR", "XXY", "2026-11-20", "1").statusCode()).isEqualTo(422);
        assertThat(db.fetchCount(DSL.table("access.exchange_rate"))).isZero();
    }

    @Test
    void keepOurOwnCurrencyAndItsChangeAmongThoseInUse() {
        submit("", "code", "USD");

        assertThat(submit("/EUR/removal").statusCode()).isEqualTo(409);
        assertThat(submit("/own", "code", "CHF").statusCode()).isEqualTo(422);
        assertThat(submit("/own", "code", "USD").statusCode()).isEqualTo(302);
        assertThat(page().select("#own-code option").eachAttr("value"))
                .containsExactly("EUR", "USD");
        assertThat(rates.on(LocalDate.of(2026, 11, 24)).base()).isEqualTo(USD);
        assertThat(submit("/EUR/removal").statusCode()).isEqualTo(302);
        assertThat(submit("/EUR/removal").statusCode()).isEqualTo(404);
    }

    /** So that a page may ask for it beside its panels. */
    @Test
    void comeInOneRoundTripHoweverLongTheirHistoryIs() throws Exception {
        submit("", "code", "USD");
        enter("EUR", "USD", "2026-11-20", "1.08");
        enter("EUR", "USD", "2026-11-23", "1.10");
        String url = String.valueOf(environment.getProperty("spring.datasource.url"));

        try (var connection = RoundTrips.connect(url)) {
            DSLContext counted = DSL.using(connection, SQLDialect.POSTGRES);
            ExchangeRates exchange = new ExchangeRates(counted);
            AtomicReference<Rates> read = new AtomicReference<>();

            int trips = RoundTrips.during(() -> read.set(exchange.on(LocalDate.of(2026, 11, 22))));

            assertThat(trips).isEqualTo(1);
            assertThat(
                            read.get()
                                    .factor(read.get().base(), USD, LocalDate.of(2026, 11, 22))
                                    .orElseThrow()
                                    .of())
                    .isEqualByComparingTo("1.08");
        }
    }

    private List<String> history() {
        return Browser.page(ruth.get("/settings/currencies/USD"))
                .select("[data-testid=history] .rp-row > .rp-grow")
                .stream()
                .map(row -> row.ownText())
                .toList();
    }

    private Document page() {
        return Browser.page(ruth.get("/settings/currencies"));
    }

    private HttpResponse<String> enter(String base, String quote, String day, String rate) {
        return submit("/rates", "base", base, "quote", quote, "day", day, "rate", rate);
    }

    private HttpResponse<String> submit(String path, String... fields) {
        return ruth.submit("/me", "/settings/currencies" + path, fields);
    }
}
