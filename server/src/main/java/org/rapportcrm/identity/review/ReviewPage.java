package org.rapportcrm.identity.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.identity.match.Signed;
import org.rapportcrm.record.NamedRecords.Named;
import org.rapportcrm.web.Words;

/**
 * Customers who may be one, side by side, and what speaks for it.
 *
 * @param sides the one against whom the others are held first
 * @param verdicts one for each of the others, in their order
 * @param next what comes after them
 * @param count how many wait, or one more than {@link #MOST}
 * @param mayDecide whether the viewer may, and may change all of them
 */
public record ReviewPage(
        Queue queue,
        List<Side> sides,
        List<Line> lines,
        List<Verdict> verdicts,
        @Nullable After after,
        List<Next> next,
        List<Named> teams,
        boolean mayDecide) {
    public static final int MOST = 1_000;

    /**
     * @param key of the part of the queue
     * @param count how many wait in it, or one more than {@link #MOST}
     */
    public record Queue(String key, int count) {
        public String countText(Words words) {
            return words.number(Math.min(count, MOST)) + (count > MOST ? "+" : "");
        }

        /** The same part of the queue, from its beginning. */
        public String path() {
            return "/duplicates?part=" + key;
        }

        public boolean is(String part) {
            return key.equals(part);
        }
    }

    /**
     * One of the customers.
     *
     * @param source that brought it first
     */
    public record Side(CustomerName name, @Nullable String source, Instant since) {}

    /**
     * One field.
     *
     * @param cells one for each side
     * @param bars one for each side but the first; none where the viewer may not read the field
     */
    public record Line(String labelKey, List<Cell> cells, List<Bar> bars) {}

    /**
     * @param hidden whether the viewer may not read the field: then there are no values
     * @param differs whether the values are others than those of the first
     */
    public record Cell(List<String> values, boolean hidden, boolean differs) {}

    /**
     * What it all came to between the first side and another.
     *
     * @param upper from which probability on they are joined without asking, if at all
     */
    public record Verdict(
            UUID pair,
            double probability,
            double weight,
            Bar prior,
            Bar household,
            boolean vetoed,
            boolean isHousehold,
            double upper,
            boolean automatic) {
        private static final int SCALE = 600;

        public String percent(Words words) {
            return words.percent(Math.floor(probability * 1000) / 1000);
        }

        public String textKey() {
            if (vetoed) {
                return "identity.verdict.vetoed";
            }
            if (isHousehold) {
                return "identity.verdict.household";
            }
            return probability >= 0.9
                    ? "identity.verdict.nearly-sure"
                    : probability >= 0.5
                            ? "identity.verdict.probable"
                            : "identity.verdict.doubtful";
        }

        public String weightText(Words words) {
            return Signed.text(weight, words);
        }

        public String upperText(Words words) {
            return words.percent(upper);
        }

        public long filled() {
            return Math.round(probability * SCALE);
        }

        public long mark() {
            return Math.min(SCALE - 2, Math.round(upper * SCALE));
        }
    }

    /**
     * The customer that they would become.
     *
     * @param moving what else comes together, in the reader's words
     */
    public record After(CustomerName name, List<Becomes> lines, List<String> moving) {}

    /**
     * @param why by which rule the value wins, in the reader's words
     */
    public record Becomes(String label, String value, String why) {}

    /** What comes after. */
    public record Next(UUID pair, CustomerName first, CustomerName second, double probability) {
        public String percent(Words words) {
            return words.percent(Math.floor(probability * 100) / 100);
        }
    }

    public boolean isEmpty() {
        return sides.isEmpty();
    }

    public UUID first() {
        return verdicts.getFirst().pair();
    }

    public boolean isSeveral() {
        return verdicts.size() > 1;
    }
}
