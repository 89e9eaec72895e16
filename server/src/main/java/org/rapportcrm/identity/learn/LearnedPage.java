package org.rapportcrm.identity.learn;

import java.util.List;
import org.rapportcrm.identity.match.Signed;
import org.rapportcrm.web.Words;

/**
 * What people's decisions moved.
 *
 * @param decisions how many were learned from
 */
public record LearnedPage(int decisions, List<Learned> fields, boolean mayForget) {
    /** One field and what each way of agreeing in it is worth. */
    public record Learned(String labelKey, List<Level> levels) {}

    /**
     * @param before in bits, as all records taught without being told
     * @param now the same after what people decided
     */
    public record Level(String agreementKey, double before, double now) {
        public boolean isMoved() {
            return Math.abs(now - before) >= 0.05;
        }

        public String beforeText(Words words) {
            return Signed.text(before, words);
        }

        public String nowText(Words words) {
            return Signed.text(now, words);
        }

        public String movedText(Words words) {
            return Signed.text(now - before, words);
        }
    }

    public boolean isUntaught() {
        return decisions == 0;
    }
}
