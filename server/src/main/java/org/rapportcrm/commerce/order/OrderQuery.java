package org.rapportcrm.commerce.order;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which orders a list shows: what stands in its URL.
 *
 * @param unmatched present for orders that nobody knows the customer of
 * @param after the order behind which the page begins
 */
record OrderQuery(@Nullable String unmatched, @Nullable UUID customer, @Nullable UUID after) {
    boolean isUnmatched() {
        return unmatched != null;
    }

    OrderQuery behind(UUID last) {
        return new OrderQuery(unmatched, customer, last);
    }

    String path() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/orders");
        if (isUnmatched()) {
            uri.queryParam("unmatched", true);
        }
        return uri.queryParamIfPresent("customer", Optional.ofNullable(customer))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .build()
                .toUriString();
    }
}
