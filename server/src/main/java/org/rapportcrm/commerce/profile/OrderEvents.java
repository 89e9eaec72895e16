package org.rapportcrm.commerce.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.commerce.order.OrderSummary;

/**
 * Orders as things that happened.
 *
 * @param beginnings the first lines of each order
 */
public record OrderEvents(
        UUID customer,
        List<OrderSummary> orders,
        Map<UUID, List<Beginning>> beginnings,
        boolean more) {

    /** A line that says what the order was about. */
    public record Beginning(String product, BigDecimal quantity) {}

    /** The orders of one day. */
    public record Day(LocalDate date, List<OrderSummary> orders) {}

    public List<Day> days(ZoneId zone) {
        Map<LocalDate, List<OrderSummary>> days = new LinkedHashMap<>();
        for (OrderSummary order : orders) {
            LocalDate date = order.orderedAt().atZone(zone).toLocalDate();
            days.computeIfAbsent(date, _ -> new ArrayList<>()).add(order);
        }
        return days.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
    }

    public List<Beginning> beginningOf(OrderSummary order) {
        return beginnings.getOrDefault(order.id(), List.of());
    }
}
