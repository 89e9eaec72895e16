package org.rapportcrm.commerce.order;

import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.interaction.Timeline;
import org.rapportcrm.interaction.TimelineEntry;
import org.rapportcrm.record.Origin;
import org.springframework.stereotype.Component;

/** Orders and returns on the timeline of their customer: one entry each, which grows with it. */
@Component
class OrderEntries {
    private static final int LINES = 3;

    private final Timeline timeline;

    OrderEntries(Timeline timeline) {
        this.timeline = timeline;
    }

    void write(Origin origin, Collection<Basket> baskets) {
        List<TimelineEntry> entries =
                baskets.stream()
                        .filter(basket -> basket.customer() != null)
                        .map(basket -> entry(origin, basket))
                        .toList();
        timeline.add(entries);
    }

    private static TimelineEntry entry(Origin origin, Basket basket) {
        return TimelineEntry.standingFor(
                new TimelineEntry.RecordKey(OrderType.KEY, basket.id()),
                Objects.requireNonNull(basket.customer()),
                basket.orderedAt(),
                title(basket, origin.currency()),
                basket.isKnown() && !basket.isAdopted() ? null : beginning(basket),
                origin.department(),
                basket.employee());
    }

    /** The first lines say what an order was about. */
    private static @Nullable String beginning(Basket basket) {
        String lines =
                basket.lines().stream()
                        .filter(line -> line.description() != null)
                        .limit(LINES)
                        .map(line ->
                                line.description()
                                        + " × "
                                        + line.quantity().stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(", "));
        return lines.isEmpty() ? null : lines;
    }

    private static TimelineEntry.Title title(Basket basket, String currency) {
        boolean isReturn = basket.totalInAll().signum() < 0;
        boolean isOne = basket.linesInAll() == 1;
        String key = isReturn ? "commerce.timeline.return" : "commerce.timeline.order";
        return TimelineEntry.Title.message(
                isOne ? key + "-of-one" : key,
                basket.first().orderNumber(),
                Integer.toString(basket.linesInAll()),
                basket.totalInAll().setScale(2, RoundingMode.HALF_UP) + " " + currency);
    }
}
