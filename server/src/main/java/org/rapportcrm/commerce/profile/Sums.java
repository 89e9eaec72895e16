package org.rapportcrm.commerce.profile;

import static org.jooq.impl.DSL.select;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_SUMMARY;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.shared.Money;

/** What a customer bought and brought back in one currency. */
public record Sums(
        Money bought,
        Money returned,
        int orders,
        int returns,
        @Nullable Instant firstOrder,
        @Nullable Instant lastOrder) {

    /** One row a currency, the one in which they bought most first. */
    static Select<?> query(Field<UUID> customer) {
        return select(CUSTOMER_SUMMARY.fields())
                .from(CUSTOMER_SUMMARY)
                .where(CUSTOMER_SUMMARY.CUSTOMER_ID.eq(customer))
                .orderBy(CUSTOMER_SUMMARY.BOUGHT.desc());
    }

    static Sums of(Record row) {
        String currency = row.get(CUSTOMER_SUMMARY.CURRENCY);
        return new Sums(
                Money.of(row.get(CUSTOMER_SUMMARY.BOUGHT), currency),
                Money.of(row.get(CUSTOMER_SUMMARY.RETURNED), currency),
                row.get(CUSTOMER_SUMMARY.ORDER_COUNT),
                row.get(CUSTOMER_SUMMARY.RETURN_COUNT),
                row.get(CUSTOMER_SUMMARY.FIRST_ORDER_AT),
                row.get(CUSTOMER_SUMMARY.LAST_ORDER_AT));
    }

    public Money net() {
        return new Money(bought.amount().subtract(returned.amount()), bought.currency());
    }

    /** Which share of what was bought a part of it is, from 0 to 1. */
    public double share(Money part) {
        return bought.amount().signum() == 0
                ? 0
                : Math.clamp(part.amount().doubleValue() / bought.amount().doubleValue(), 0, 1);
    }
}
