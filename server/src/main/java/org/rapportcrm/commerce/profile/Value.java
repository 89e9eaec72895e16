package org.rapportcrm.commerce.profile;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.rapportcrm.shared.Money;
import org.rapportcrm.web.Spark;

/** What a customer brought us, and how it came over the year before the last order. */
public record Value(Sums sums, List<Month> months) {
    /** What was bought less what was brought back. */
    public record Month(YearMonth month, Money net) {}

    public Spark spark() {
        return Spark.of(months.stream().map(month -> month.net().amount()).toList());
    }

    public Month best() {
        Comparator<Month> byAmount = Comparator.comparing(month -> month.net().amount());
        return months.stream().max(byAmount).orElseThrow();
    }

    public boolean hasHistory() {
        return months.stream().filter(month -> month.net().amount().signum() != 0).count() > 1;
    }

    static Month empty(YearMonth month, Sums sums) {
        return new Month(month, new Money(BigDecimal.ZERO, sums.bought().currency()));
    }
}
