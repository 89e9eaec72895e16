package org.rapportcrm.identity.setup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.identity.match.Threshold;
import org.rapportcrm.record.NamedRecords.Named;

/**
 * How sure we have to be before customers are joined, to be set up.
 *
 * @param sources whose customers follow the house or a threshold of their own
 * @param teams that can be asked
 * @param wrong why nothing was saved
 */
public record MatchingPage(
        Threshold house,
        List<Own> sources,
        List<Named> teams,
        RunPanel runs,
        @Nullable String wrong) {

    /**
     * A source.
     *
     * @param threshold its own, or that of the house
     */
    public record Own(UUID source, String name, Threshold threshold, boolean isOwn) {}

    /** A probability as people type it, in hundredths. */
    public static String percent(double probability) {
        return new BigDecimal(probability * 100)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    public boolean isOf(Threshold threshold, UUID team) {
        return team.equals(threshold.team());
    }
}
