package org.rapportcrm.customer.bin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;

/**
 * Customers in the bin, last deleted first.
 *
 * @param more where the next ones are; null when these are the last
 */
public record BinPage(List<Binned> customers, @Nullable String more) {
    /**
     * @param by who deleted it; null when no colleague did
     */
    public record Binned(CustomerName name, Instant at, @Nullable String by) {}
}
