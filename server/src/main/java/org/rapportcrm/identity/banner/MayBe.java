package org.rapportcrm.identity.banner;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.CustomerName;
import org.rapportcrm.web.Words;

/**
 * Who else a customer may be.
 *
 * @param others whom the viewer may see, surest first
 * @param departments whom to ask about those whom the viewer may not see
 * @param hidden how many those are
 */
public record MayBe(List<Other> others, List<String> departments, int hidden) {
    /**
     * @param pair null for whoever may not work on the queue
     */
    public record Other(CustomerName name, @Nullable UUID pair, double probability) {
        public String path() {
            return pair == null ? name.path() : "/duplicates/" + pair;
        }

        public String percent(Words words) {
            return words.percent(Math.floor(probability * 100) / 100);
        }
    }
}
