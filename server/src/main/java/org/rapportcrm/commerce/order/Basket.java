package org.rapportcrm.commerce.order;

import java.math.BigDecimal;
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
    private boolean known;
    private int linesBefore;
    private @Nullable UUID customer;

    Basket(UUID id) {
        this.id = id;
    }

    /** The order stands already; these lines join it. */
    void joins(UUID order, int lineCount, @Nullable UUID itsCustomer) {
        id = order;
        known = true;
        linesBefore = lineCount;
        customer = itsCustomer;
    }

    void add(Line line) {
        lines.add(line);
    }

    void belongsTo(@Nullable UUID found) {
        if (customer == null) {
            customer = found;
        }
    }

    UUID id() {
        return id;
    }

    boolean isKnown() {
        return known;
    }

    int linesBefore() {
        return linesBefore;
    }

    @Nullable UUID customer() {
        return customer;
    }

    List<Line> lines() {
        return lines;
    }

    Line first() {
        return lines.getFirst();
    }

    /** Whether this line is the one that makes the order. */
    boolean isOpenedBy(Line line) {
        return !known && first().row().equals(line.row());
    }

    String kind() {
        return first().isReturn() ? "return" : "sale";
    }

    BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
