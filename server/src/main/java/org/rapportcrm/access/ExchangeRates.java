package org.rapportcrm.access;

import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.select;
import static org.rapportcrm.access.db.Tables.CURRENCY_PAIR;
import static org.rapportcrm.access.db.Tables.EXCHANGE_RATE;
import static org.rapportcrm.access.db.Tables.ORGANIZATION;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.rapportcrm.access.Rates.Rate;
import org.rapportcrm.database.Answers;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.springframework.stereotype.Component;

/** Reads the rates that hold on a day; the base is the organization's own currency. */
@Component
public class ExchangeRates {
    private static final UUID NOBODY = new UUID(0, 0);

    private final DSLContext db;

    ExchangeRates(DSLContext db) {
        this.db = db;
    }

    public Rates on(LocalDate day) {
        Questions questions = new Questions();
        Asked rates = ask(questions, questions.today());
        return rates.in(questions.prepare(db).ask(NOBODY, day));
    }

    /** The rates among the answers to the questions of a page. */
    public record Asked(Question own, Question rates) {
        public Rates in(Answers answers) {
            return new Rates(
                    answers.to(own).stream()
                            .findFirst()
                            .map(row -> currency(row.get(ORGANIZATION.CURRENCY)))
                            .orElse(Organization.OTHERWISE),
                    answers.to(rates).map(ExchangeRates::rate));
        }
    }

    /** Adds the queries to those of a page. */
    public static Asked ask(Questions questions, Field<LocalDate> day) {
        return new Asked(
                questions.add(select(ORGANIZATION.CURRENCY).from(ORGANIZATION)),
                questions.add(newest(day)));
    }

    /** One step down the index for each pair, however long its history is. */
    private static Select<?> newest(Field<LocalDate> day) {
        var rate =
                lateral(
                                select(EXCHANGE_RATE.DAY, EXCHANGE_RATE.RATE)
                                        .from(EXCHANGE_RATE)
                                        .where(
                                                EXCHANGE_RATE.BASE.eq(CURRENCY_PAIR.BASE),
                                                EXCHANGE_RATE.QUOTE.eq(CURRENCY_PAIR.QUOTE),
                                                EXCHANGE_RATE.DAY.le(day))
                                        .orderBy(EXCHANGE_RATE.DAY.desc())
                                        .limit(1))
                        .as("exchange_rate");
        return select(
                        CURRENCY_PAIR.BASE,
                        CURRENCY_PAIR.QUOTE,
                        rate.field(EXCHANGE_RATE.DAY),
                        rate.field(EXCHANGE_RATE.RATE))
                .from(CURRENCY_PAIR)
                .crossJoin(rate);
    }

    private static Rate rate(Record row) {
        return new Rate(
                currency(row.get(CURRENCY_PAIR.BASE)),
                currency(row.get(CURRENCY_PAIR.QUOTE)),
                row.get(2, LocalDate.class),
                row.get(3, java.math.BigDecimal.class));
    }

    private static Currency currency(String code) {
        return Currency.getInstance(code);
    }
}
