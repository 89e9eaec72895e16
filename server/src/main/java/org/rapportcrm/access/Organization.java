package org.rapportcrm.access;

import static org.rapportcrm.access.db.Tables.CURRENCY;
import static org.rapportcrm.access.db.Tables.ORGANIZATION;

import java.util.Currency;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organization that this Rapport belongs to. */
@Component
public class Organization {
    static final Currency OTHERWISE = Currency.getInstance("EUR");

    private final DSLContext db;

    Organization(DSLContext db) {
        this.db = db;
    }

    /** Its name; empty before setup. */
    public String name() {
        return db.select(ORGANIZATION.NAME)
                .from(ORGANIZATION)
                .fetchOptional(ORGANIZATION.NAME)
                .orElse("");
    }

    /** What an amount is in that names no currency. */
    public Currency currency() {
        return db.select(ORGANIZATION.CURRENCY)
                .from(ORGANIZATION)
                .fetchOptional(ORGANIZATION.CURRENCY)
                .map(Currency::getInstance)
                .orElse(OTHERWISE);
    }

    /** Gives it its name, and the currency of the country that its founder comes from. */
    @Transactional
    public void found(String name, Locale locale) {
        String currency = usualIn(locale);
        db.insertInto(CURRENCY, CURRENCY.CODE).values(currency).onConflictDoNothing().execute();
        db.insertInto(ORGANIZATION, ORGANIZATION.NAME, ORGANIZATION.CURRENCY)
                .values(name.strip(), currency)
                .onConflict(ORGANIZATION.ONLY_ONE)
                .doUpdate()
                .set(ORGANIZATION.NAME, name.strip())
                .execute();
    }

    private static String usualIn(Locale locale) {
        try {
            Currency currency = Currency.getInstance(locale);
            return (currency == null ? OTHERWISE : currency).getCurrencyCode();
        } catch (IllegalArgumentException _) {
            // browsers also send regions that are no countries, such as en-150
            return OTHERWISE.getCurrencyCode();
        }
    }
}
