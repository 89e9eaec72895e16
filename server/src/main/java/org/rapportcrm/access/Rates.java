package org.rapportcrm.access;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapportcrm.shared.Money;

/**
 * What currencies are worth in one another. A rate holds from its day until there is a newer one.
 * Where several ways lead from one currency to another (their own rate, the opposite one, both over
 * the base) the one with the newest rates is taken. Immutable.
 */
public final class Rates {
    /** One of {@code base} is {@code rate} of {@code quote}. */
    public record Rate(Currency base, Currency quote, LocalDate day, BigDecimal rate) {}

    /**
     * Something that can be multiplied with.
     *
     * @param day since which it holds
     */
    public record Factor(BigDecimal of, LocalDate day) {
        private Factor then(Factor next) {
            return new Factor(
                    of.multiply(next.of, MathContext.DECIMAL128),
                    day.isBefore(next.day) ? day : next.day);
        }
    }

    private record Pair(Currency base, Currency quote) {}

    private final Currency base;
    private final Map<Pair, TreeMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    /**
     * @param base over which two others are compared that have no rate of their own
     */
    public Rates(Currency base, List<Rate> known) {
        this.base = base;
        for (Rate rate : known) {
            rates.computeIfAbsent(new Pair(rate.base(), rate.quote()), _ -> new TreeMap<>())
                    .put(rate.day(), rate.rate());
        }
    }

    public Currency base() {
        return base;
    }

    /**
     * Rounds half to even, to the digits that the currency has.
     *
     * @throws NoRate when nothing leads from one currency to the other on that day
     */
    public Money convert(Money money, Currency to, LocalDate on) {
        BigDecimal factor =
                factor(money.currency(), to, on)
                        .orElseThrow(() -> new NoRate(missing(money.currency(), to), on))
                        .of();
        BigDecimal amount = money.amount().multiply(factor);
        return new Money(
                amount.setScale(Math.max(0, to.getDefaultFractionDigits()), RoundingMode.HALF_EVEN),
                to);
    }

    /** What one of {@code from} is in {@code to}. */
    public Optional<Factor> factor(Currency from, Currency to, LocalDate on) {
        if (from.equals(to)) {
            return Optional.of(new Factor(BigDecimal.ONE, on));
        }
        Optional<Factor> crossed =
                from.equals(base) || to.equals(base)
                        ? Optional.empty()
                        : step(from, base, on)
                                .flatMap(first -> step(base, to, on).map(first::then));
        return newest(Stream.of(step(from, to, on), crossed));
    }

    private Optional<Factor> step(Currency from, Currency to, LocalDate on) {
        Optional<Factor> opposite =
                known(to, from, on)
                        .map(it ->
                                new Factor(
                                        BigDecimal.ONE.divide(it.of(), MathContext.DECIMAL128),
                                        it.day()));
        return newest(Stream.of(known(from, to, on), opposite));
    }

    private Optional<Factor> known(Currency from, Currency to, LocalDate on) {
        return Optional.ofNullable(rates.get(new Pair(from, to)))
                .map(history -> history.floorEntry(on))
                .map(entry -> new Factor(entry.getValue(), entry.getKey()));
    }

    /** The first of those that are equally new. */
    private static Optional<Factor> newest(Stream<Optional<Factor>> ways) {
        return ways.flatMap(Optional::stream)
                .sorted(comparing(Factor::day, reverseOrder()))
                .findFirst();
    }

    /** The one of the two that has no way to the base says most. */
    private Currency missing(Currency from, Currency to) {
        return Objects.equals(from, base) ? to : from;
    }
}
