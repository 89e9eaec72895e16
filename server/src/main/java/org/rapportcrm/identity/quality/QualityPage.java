package org.rapportcrm.identity.quality;

import java.util.List;
import org.rapportcrm.web.Words;

/**
 * How good our records are: numbers, each with the list behind it and what helps.
 *
 * @param waiting customers who may be one and wait for somebody, surest first
 * @param joined without being asked, in the last seven days
 */
public record QualityPage(Number waiting, Number sure, Number joined, List<Wrong> flaws) {
    /**
     * A count that ends somewhere.
     *
     * @param count how many there are, or one more than {@code most}
     */
    public record Number(int count, int most) {
        public String text(Words words) {
            return words.number(Math.min(count, most)) + (count > most ? "+" : "");
        }

        public boolean isNone() {
            return count == 0;
        }
    }

    /** Customers whose records have something wrong. */
    public record Wrong(Flaw flaw, Number number) {}
}
