package org.rapportcrm.access.currency;

import static org.rapportcrm.access.db.Tables.EXCHANGE_RATE;

import java.util.List;
import org.jooq.DSLContext;
import org.rapportcrm.access.currency.CurrencyPage.Known;
import org.springframework.stereotype.Component;

/** Reads the history of rates. */
@Component
class RateQueries {
    private static final int MOST = 100;

    private final DSLContext db;

    RateQueries(DSLContext db) {
        this.db = db;
    }

    List<Known> newest(String code) {
        return db.select(
                        EXCHANGE_RATE.BASE,
                        EXCHANGE_RATE.QUOTE,
                        EXCHANGE_RATE.DAY,
                        EXCHANGE_RATE.RATE,
                        EXCHANGE_RATE.ORIGIN)
                .from(EXCHANGE_RATE)
                .where(EXCHANGE_RATE.BASE.eq(code).or(EXCHANGE_RATE.QUOTE.eq(code)))
                .orderBy(EXCHANGE_RATE.DAY.desc(), EXCHANGE_RATE.BASE, EXCHANGE_RATE.QUOTE)
                .limit(MOST)
                .fetchInto(Known.class);
    }
}
