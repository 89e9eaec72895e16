package org.rapportcrm.commerce.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one order that come in one batch. Built up while the batch is read; not shared
 * between threads.
 */
final class Basket {
    private final List<Line> lines = new ArrayList<>();
    private UUID id;
    private @Nullable Standing standing;
    private @Nullable UUID customer;
    private @Nullable UUID employee;

    Basket(UUID id) {
        this.id = id;
    }

    /** An order as it stood before these lines join it. */
    record Standing(
            UUID id,
            String kind,
            Instant orderedAt,
            int lines,
            BigDecimal total,
            @Nullable UUID customer,
            @Nullable UUID employee) {}

    void joins(Standing order) {
        standing = order;
        id = order.id();
        customer = order.customer();
        employee = order.employee();
    }

    void add(Line line) {
        lines.add(line);
    }

    void belongsTo(@Nullable UUID found) {
        if (customer == null) {
            customer = found;
        }
    }

    void takenBy(@Nullable UUID found) {
        if (employee == null) {
            employee = found;
        }
    }

    UUID id() {
        return id;
    }

    boolean isKnown() {
        return standing != null;
    }

    /** Whether these lines are the first that name the customer of an order that stands. */
    boolean isAdopted() {
        return standing != null && standing.customer() == null && customer != null;
    }

    int linesBefore() {
        return standing == null ? 0 : standing.lines();
    }

    Instant orderedAt() {
        return standing == null ? first().orderedAt() : standing.orderedAt();
    }

    @Nullable UUID customer() {
        return customer;
    }

    /** Who of us took the order. */
    @Nullable UUID employee() {
        return employee;
    }

    List<Line> lines() {
        return lines;
    }

    Line first() {
        return lines.getFirst();
    }

    /** Whether this line is the one that makes the order. */
    boolean isOpenedBy(Line line) {
        return !isKnown() && first().row().equals(line.row());
    }

    String kind() {
        if (standing != null) {
            return standing.kind();
        }
        return first().isReturn() ? "return" : "sale";
    }

    BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    int linesInAll() {
        return linesBefore() + lines.size();
    }

    BigDecimal totalInAll() {
        return standing == null ? total() : standing.total().add(total());
    }
}
