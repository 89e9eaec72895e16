package org.rapportcrm.access.currency;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.db.Tables.CURRENCY;
import static org.rapportcrm.access.db.Tables.CURRENCY_PAIR;
import static org.rapportcrm.access.db.Tables.EXCHANGE_RATE;
import static org.rapportcrm.access.db.Tables.ORGANIZATION;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.rapportcrm.access.Rates.Rate;
import org.rapportcrm.access.StillInUse;
import org.rapportcrm.journal.Author;
import org.rapportcrm.journal.Change;
import org.rapportcrm.journal.Journal;
import org.rapportcrm.shared.RecordNotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The currencies that we work with, which of them is ours, and what they are worth. */
@Component
class Currencies {
    private static final String TYPE = "currency";

    /** As many as come with one statement. */
    private static final int AT_ONCE = 1_000;

    private final DSLContext db;
    private final Journal journal;

    Currencies(DSLContext db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    /** Codes in their order, the organization's own among them. */
    Set<String> inUse() {
        return new TreeSet<>(
                db.select(CURRENCY.CODE)
                        .from(CURRENCY)
                        .union(select(ORGANIZATION.CURRENCY).from(ORGANIZATION))
                        .fetchSet(CURRENCY.CODE));
    }

    @Transactional
    void use(Currency currency, Author author) {
        String code = currency.getCurrencyCode();
        int added = db.insertInto(CURRENCY).values(code).onConflictDoNothing().execute();
        if (added > 0) {
            journal.write(author, Change.created(TYPE, id(code), null, Map.of("currency", code)));
        }
    }

    /** Its rates stay: what was converted with them can be told again. */
    @Transactional
    void leave(String code, Author author) {
        if (db.fetchExists(ORGANIZATION, ORGANIZATION.CURRENCY.eq(code))) {
            throw new StillInUse();
        }
        if (db.deleteFrom(CURRENCY).where(CURRENCY.CODE.eq(code)).execute() == 0) {
            throw new RecordNotFound();
        }
        journal.write(author, Change.of(Change.Kind.DELETED, TYPE, id(code), null));
    }

    /** What amounts without a currency are in from now on; none is changed. */
    @Transactional
    void own(String code, Author author) {
        mustBeInUse(code);
        String before =
                db.select(ORGANIZATION.CURRENCY)
                        .from(ORGANIZATION)
                        .forUpdate()
                        .fetchOptional(ORGANIZATION.CURRENCY)
                        .orElseThrow(RecordNotFound::new);
        db.insertInto(CURRENCY).values(before).onConflictDoNothing().execute();
        db.update(ORGANIZATION).set(ORGANIZATION.CURRENCY, code).execute();
        journal.write(
                author,
                Change.changed(TYPE, id(code), null, Map.of("own", before), Map.of("own", code)));
    }

    @Transactional
    void enter(Rate rate, Author author) {
        mustBeInUse(rate.base().getCurrencyCode());
        mustBeInUse(rate.quote().getCurrencyCode());
        BigDecimal before = find(rate);
        write(List.of(rate), "hand");
        journal.write(
                author,
                Change.changed(
                        TYPE,
                        id(rate.quote().getCurrencyCode()),
                        null,
                        before == null ? Map.of() : values(rate, before),
                        values(rate, rate.rate())));
    }

    @Transactional
    BigDecimal forget(Currency base, Currency quote, LocalDate day, Author author) {
        Rate rate = new Rate(base, quote, day, BigDecimal.ONE);
        BigDecimal before = find(rate);
        if (before == null) {
            throw new RecordNotFound();
        }
        db.deleteFrom(EXCHANGE_RATE)
                .where(
                        EXCHANGE_RATE.BASE.eq(base.getCurrencyCode()),
                        EXCHANGE_RATE.QUOTE.eq(quote.getCurrencyCode()),
                        EXCHANGE_RATE.DAY.eq(day))
                .execute();
        journal.write(
                author,
                Change.changed(
                        TYPE, id(quote.getCurrencyCode()), null, values(rate, before), Map.of()));
        return before;
    }

    /**
     * Takes the rates of currencies in use.
     *
     * @return how many those were
     */
    @Transactional
    int load(RateFile file, Author author) {
        Set<String> used = inUse();
        Map<String, Rate> wanted = new LinkedHashMap<>();
        for (Rate rate : file.rates()) {
            String base = rate.base().getCurrencyCode();
            String quote = rate.quote().getCurrencyCode();
            if (used.contains(base) && used.contains(quote)) {
                // a day that comes twice counts as it came last
                wanted.put(base + quote + rate.day(), rate);
            }
        }
        List<Rate> rates = List.copyOf(wanted.values());
        for (int from = 0; from < rates.size(); from += AT_ONCE) {
            write(rates.subList(from, Math.min(from + AT_ONCE, rates.size())), file.origin());
        }
        Map<String, Long> counts =
                rates.stream()
                        .collect(
                                Collectors.groupingBy(
                                        it -> it.quote().getCurrencyCode(),
                                        java.util.TreeMap::new,
                                        Collectors.counting()));
        journal.write(
                author,
                counts.entrySet().stream()
                        .map(it ->
                                Change.changed(
                                        TYPE,
                                        id(it.getKey()),
                                        null,
                                        Map.of(),
                                        Map.of("rates", it.getValue(), "origin", file.origin())))
                        .toList());
        return rates.size();
    }

    private void write(List<Rate> rates, String origin) {
        db.insertInto(CURRENCY_PAIR, CURRENCY_PAIR.BASE, CURRENCY_PAIR.QUOTE)
                .valuesOfRows(
                        rates.stream()
                                .map(it ->
                                        row(
                                                it.base().getCurrencyCode(),
                                                it.quote().getCurrencyCode()))
                                .distinct()
                                .toList())
                .onConflictDoNothing()
                .execute();
        db.insertInto(
                        EXCHANGE_RATE,
                        EXCHANGE_RATE.BASE,
                        EXCHANGE_RATE.QUOTE,
                        EXCHANGE_RATE.DAY,
                        EXCHANGE_RATE.RATE,
                        EXCHANGE_RATE.ORIGIN)
                .valuesOfRows(
                        rates.stream()
                                .map(it ->
                                        row(
                                                it.base().getCurrencyCode(),
                                                it.quote().getCurrencyCode(),
                                                it.day(),
                                                it.rate(),
                                                origin))
                                .toList())
                .onConflict(EXCHANGE_RATE.BASE, EXCHANGE_RATE.QUOTE, EXCHANGE_RATE.DAY)
                .doUpdate()
                .set(EXCHANGE_RATE.RATE, excluded(EXCHANGE_RATE.RATE))
                .set(EXCHANGE_RATE.ORIGIN, excluded(EXCHANGE_RATE.ORIGIN))
                .execute();
    }

    private @org.jspecify.annotations.Nullable BigDecimal find(Rate rate) {
        return db.select(EXCHANGE_RATE.RATE)
                .from(EXCHANGE_RATE)
                .where(
                        EXCHANGE_RATE.BASE.eq(rate.base().getCurrencyCode()),
                        EXCHANGE_RATE.QUOTE.eq(rate.quote().getCurrencyCode()),
                        EXCHANGE_RATE.DAY.eq(rate.day()))
                .forUpdate()
                .fetchOptional(EXCHANGE_RATE.RATE)
                .orElse(null);
    }

    private void mustBeInUse(String code) {
        if (!inUse().contains(code)) {
            throw new CurrencyNotInUse(code);
        }
    }

    private static Map<String, Object> values(Rate rate, BigDecimal value) {
        return Map.of(
                "base",
                rate.base().getCurrencyCode(),
                "day",
                rate.day().toString(),
                "rate",
                value.stripTrailingZeros().toPlainString());
    }

    /** The journal knows records by ids; a currency has its code. */
    private static UUID id(String code) {
        return UUID.nameUUIDFromBytes(("currency:" + code).getBytes(StandardCharsets.UTF_8));
    }
}
