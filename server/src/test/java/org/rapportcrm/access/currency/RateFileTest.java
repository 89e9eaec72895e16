package org.rapportcrm.access.currency;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.access.Rates.Rate;

class RateFileTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01">
                <Cube><Cube time='2026-11-20'>
                <Cube currency='USD' rate='1.0842'/><Cube currency='CHF' rate='0.9311'/>
                </Cube></Cube></gesmes:Envelope>
                """,
                "Date, USD, CHF, \n20 November 2026, 1.0842, 0.9311, \n",
                "Date,USD,CYP,CHF,\n2026-11-20,1.0842,N/A,0.9311,\n"
            })
    void readsTheReferenceRatesOfTheCentralBank(String text) {
        RateFile file = RateFile.read(text, Currency.getInstance("GBP")).orElseThrow();

        assertThat(file.origin()).isEqualTo("ecb");
        assertThat(file.unread()).isZero();
        assertThat(file.rates())
                .containsExactlyInAnyOrder(rate("USD", "1.0842"), rate("CHF", "0.9311"));
    }

    @Test
    void readsATableOfItsOwn() {
        RateFile file =
                RateFile.read(
                                "Datum;Währung;Kurs\n20.11.2026;usd;1,0842\n20.11.2026;???;1\n2026-11-20;CHF;-3\n",
                                EUR)
                        .orElseThrow();

        assertThat(file.origin()).isEqualTo("table");
        assertThat(file.rates()).isEqualTo(List.of(rate("USD", "1.0842")));
        assertThat(file.unread()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html><body>1.08</body></html>", "name;age\nAnn;7\n", "\"unclosed"})
    void knowsNoRatesInOtherFiles(String text) {
        assertThat(RateFile.read(text, EUR)).isEmpty();
    }

    /** Nothing outside the tags is looked at, so there is nothing that it could fetch or unfold. */
    @Test
    void reachesForNothingThatAFileNames() {
        String bomb =
                """
                <!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>
                <Cube time='2026-11-20'><Cube currency='USD' rate='&a;'/></Cube>
                """;

        RateFile file = RateFile.read(bomb, EUR).orElseThrow();

        assertThat(file.rates()).isEmpty();
        assertThat(file.unread()).isEqualTo(1);
    }

    private static Rate rate(String quote, String rate) {
        return new Rate(EUR, Currency.getInstance(quote), DAY, new BigDecimal(rate));
    }
}
