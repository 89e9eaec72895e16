package org.rapportcrm.commerce.profile;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_ORDER;
import static org.rapportcrm.commerce.db.Tables.CUSTOMER_SUMMARY;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.rapportcrm.commerce.order.VisibleOrders;
import org.rapportcrm.commerce.profile.Value.Month;
import org.rapportcrm.customer.ProfilePanel;
import org.rapportcrm.customer.Visiting;
import org.rapportcrm.database.Question;
import org.rapportcrm.database.Questions;
import org.rapportcrm.shared.Money;
import org.rapportcrm.shared.Viewer;
import org.springframework.stereotype.Component;

@Component
class ValuePanel implements ProfilePanel {
    private static final int MONTHS = 12;
    private static final Field<BigDecimal> NET = sum(CUSTOMER_ORDER.TOTAL).as("net");
    private static final Frame FRAME =
            new Frame(
                    "value",
                    Slot.RIGHT,
                    400,
                    "commerce.value",
                    "commerce/profile/value",
                    VisibleOrders.READ);

    @Override
    public Frame frame() {
        return FRAME;
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return VisibleOrders.allTo(viewer) && VisibleOrders.isPricedFor(viewer);
    }

    @Override
    public Reading<Value> prepare(Questions questions, Visiting visiting) {
        Question sums = questions.add(Sums.query(visiting.customer()));
        Field<LocalDate> month = month(visiting.viewer().zone());
        Question months = questions.add(monthly(visiting, month));
        return (answers, visit) ->
                answers.to(sums).stream()
                        .findFirst()
                        .map(Sums::of)
                        .map(it -> value(it, answers.to(months), month, visit.viewer().zone()));
    }

    private static Select<?> monthly(Visiting visiting, Field<LocalDate> month) {
        Field<Instant> aYearBefore =
                field(
                        "({0} - interval '13 months')",
                        Instant.class,
                        field(
                                select(max(CUSTOMER_SUMMARY.LAST_ORDER_AT))
                                        .from(CUSTOMER_SUMMARY)
                                        .where(
                                                CUSTOMER_SUMMARY.CUSTOMER_ID.eq(
                                                        visiting.customer()))));
        return select(CUSTOMER_ORDER.CURRENCY, month, NET)
                .from(CUSTOMER_ORDER)
                .where(
                        CUSTOMER_ORDER.CUSTOMER_ID.eq(visiting.customer()),
                        CUSTOMER_ORDER.ORDERED_AT.ge(aYearBefore))
                .groupBy(inline(1), inline(2));
    }

    private static Field<LocalDate> month(ZoneId zone) {
        return field(
                        "date_trunc('month', {0} at time zone {1})::date",
                        LocalDate.class, CUSTOMER_ORDER.ORDERED_AT, val(zone.getId()))
                .as("month");
    }

    private static Value value(
            Sums sums, Result<Record> rows, Field<LocalDate> month, ZoneId zone) {
        if (sums.lastOrder() == null) {
            return new Value(sums, List.of());
        }
        Map<YearMonth, Money> net = new HashMap<>();
        String currency = sums.bought().currency().getCurrencyCode();
        for (Record row : rows) {
            if (row.get(CUSTOMER_ORDER.CURRENCY).equals(currency)) {
                net.put(YearMonth.from(row.get(month)), Money.of(row.get(NET), currency));
            }
        }
        YearMonth last = YearMonth.from(sums.lastOrder().atZone(zone));
        return new Value(
                sums,
                IntStream.rangeClosed(1 - MONTHS, 0)
                        .mapToObj(last::plusMonths)
                        .map(it ->
                                net.containsKey(it)
                                        ? new Month(it, net.get(it))
                                        : Value.empty(it, sums))
                        .toList());
    }
}
