package org.rapportcrm.sales.pipeline;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A step of a pipeline.
 *
 * @param probability in percent, with which an opportunity here is won
 * @param criteria keys of the fields that must be filled in before an opportunity gets here
 */
public record Stage(
        UUID id,
        UUID pipeline,
        String name,
        BigDecimal probability,
        Status status,
        List<String> criteria) {

    /** What a stage comes to, whatever it is called. */
    public enum Status {
        OPEN,
        WON,
        LOST;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Status of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
