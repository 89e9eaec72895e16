package org.rapportcrm.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rapportcrm.access.Rates.Rate;
import org.rapportcrm.shared.Money;

class RatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency CHF = Currency.getInstance("CHF");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");
    private static final List<Currency> OTHERS = List.of(USD, CHF, JPY, KWD);

    @Test
    void convertsByTheRateOfTheDayOrTheLastOneBefore() {
        Rates rates =
                new Rates(
                        EUR,
                        List.of(
                                rate(EUR, USD, TODAY.minusDays(2), "1.10"),
                                rate(EUR, USD, TODAY.minusDays(9), "1.20")));

        assertThat(rates.convert(money("100", EUR), USD, TODAY)).isEqualTo(money("110.00", USD));
        assertThat(rates.convert(money("100", EUR), USD, TODAY.minusDays(3)))
                .isEqualTo(money("120.00", USD));
    }

    @Test
    void convertsBackByTheSameRateAndBetweenOthersOverTheBase() {
        Rates rates =
                new Rates(
                        EUR, List.of(rate(EUR, USD, TODAY, "1.25"), rate(EUR, CHF, TODAY, "0.95")));

        assertThat(rates.convert(money("125", USD), EUR, TODAY)).isEqualTo(money("100.00", EUR));
        assertThat(rates.convert(money("125", USD), CHF, TODAY)).isEqualTo(money("95.00", CHF));
    }

    @Test
    void prefersTheNewestWay() {
        Rates rates =
                new Rates(
                        EUR,
                        List.of(
                                rate(USD, CHF, TODAY.minusDays(30), "0.50"),
                                rate(EUR, USD, TODAY, "1.25"),
                                rate(EUR, CHF, TODAY, "0.95"),
                                rate(USD, EUR, TODAY.minusDays(1), "0.10")));

        assertThat(rates.convert(money("125", USD), CHF, TODAY)).isEqualTo(money("95.00", CHF));
        assertThat(rates.convert(money("125", USD), EUR, TODAY)).isEqualTo(money("100.00", EUR));
        assertThat(rates.convert(money("10", USD), CHF, TODAY.minusDays(20)))
                .isEqualTo(money("5.00", CHF));
    }

    @Test
    void saysForWhichCurrencyAndDayARateIsMissing() {
        Rates rates = new Rates(EUR, List.of(rate(EUR, USD, TODAY.plusDays(1), "1.10")));

        assertThatThrownBy(() -> rates.convert(money("1", USD), EUR, TODAY))
                .isInstanceOfSatisfying(
                        NoRate.class,
                        missing ->
                                assertThat(missing.arguments())
                                        .containsExactly("USD", "2026-11-22"));
        assertThatThrownBy(() -> rates.convert(money("1", EUR), CHF, TODAY))
                .isInstanceOfSatisfying(
                        NoRate.class, missing -> assertThat(missing.currency()).isEqualTo("CHF"));
    }

    @Test
    void roundsHalfToEvenToTheDigitsOfTheCurrency() {
        Rates rates =
                new Rates(
                        EUR, List.of(rate(EUR, USD, TODAY, "0.5"), rate(EUR, JPY, TODAY, "150.5")));

        assertThat(rates.convert(money("0.01", EUR), USD, TODAY)).isEqualTo(money("0.00", USD));
        assertThat(rates.convert(money("0.03", EUR), USD, TODAY)).isEqualTo(money("0.02", USD));
        assertThat(rates.convert(money("1", EUR), JPY, TODAY)).isEqualTo(money("150", JPY));
        assertThat(rates.convert(money("3", EUR), JPY, TODAY)).isEqualTo(money("452", JPY));
    }

    @Test
    void leavesAmountsOfTheSameCurrencyAsTheyAre() {
        SplittableRandom random = new SplittableRandom(20261122);

        for (int i = 0; i < 1_000; i++) {
            Money money = amount(random, EUR);

            assertThat(rates(random).convert(money, EUR, TODAY)).isEqualTo(money);
        }
    }

    /** What comes back differs by what the two currencies cannot say, and no more. */
    @Test
    void comesBackWithinOneMinorUnitOfTheCoarserCurrency() {
        SplittableRandom random = new SplittableRandom(7);

        for (int i = 0; i < 5_000; i++) {
            Rates rates = rates(random);
            Currency there = OTHERS.get(random.nextInt(OTHERS.size()));
            Money money = amount(random, EUR);

            Money back = rates.convert(rates.convert(money, there, TODAY), EUR, TODAY);

            BigDecimal coarser =
                    minor(EUR)
                            .max(
                                    minor(there)
                                            .multiply(
                                                    rates.factor(there, EUR, TODAY)
                                                            .orElseThrow()
                                                            .of()));
            assertThat(back.amount().subtract(money.amount()).abs())
                    .as("%s over %s", money, there)
                    .isLessThanOrEqualTo(coarser);
        }
    }

    @Test
    void givesTheSameByTwoStepsAsByOneOverTheBase() {
        SplittableRandom random = new SplittableRandom(99);

        for (int i = 0; i < 5_000; i++) {
            Rates rates = rates(random);
            Currency from = OTHERS.get(random.nextInt(OTHERS.size()));
            Currency to = OTHERS.get(random.nextInt(OTHERS.size()));

            BigDecimal chain =
                    rates.factor(from, EUR, TODAY)
                            .orElseThrow()
                            .of()
                            .multiply(rates.factor(EUR, to, TODAY).orElseThrow().of());

            assertThat(rates.factor(from, to, TODAY).orElseThrow().of().round(digits()))
                    .isEqualByComparingTo(chain.round(digits()));
        }
    }

    private static MathContext digits() {
        return new MathContext(25, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal minor(Currency currency) {
        return BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits());
    }

    private static Rates rates(SplittableRandom random) {
        List<Rate> rates = new ArrayList<>();
        for (Currency other : OTHERS) {
            BigDecimal rate = new BigDecimal(random.nextLong(1, 400_000_000)).movePointLeft(6);
            boolean reverse = random.nextBoolean();
            rates.add(
                    reverse
                            ? new Rate(other, EUR, TODAY, rate)
                            : new Rate(EUR, other, TODAY, rate));
        }
        return new Rates(EUR, rates);
    }

    private static Money amount(SplittableRandom random, Currency currency) {
        return new Money(
                new BigDecimal(random.nextLong(-1_000_000_000L, 1_000_000_000L))
                        .movePointLeft(currency.getDefaultFractionDigits()),
                currency);
    }

    private static Rate rate(Currency base, Currency quote, LocalDate day, String rate) {
        return new Rate(base, quote, day, new BigDecimal(rate));
    }

    private static Money money(String amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
