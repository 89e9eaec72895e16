package org.rapportcrm.record.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records of a kind in the bin, the newest ones first.
 *
 * @param more where the next ones are
 */
public record BinPage(String kind, String plural, List<Binned> records, @Nullable String more) {
    public record Binned(UUID id, String title, Instant at) {}

    public String list() {
        return "/" + plural;
    }

    public String listKey() {
        return kind + ".kinds";
    }
}
