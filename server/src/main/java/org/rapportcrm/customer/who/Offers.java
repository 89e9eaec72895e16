package org.rapportcrm.customer.who;

import java.util.List;

/** The ways to turn to one customer, in the order in which they stand. */
public record Offers(List<Offer> all) {
    /** The one to press first: there is one leading button in a region. */
    public boolean isFirst(Offer offer) {
        return all.stream().filter(Offer::isPossible).findFirst().filter(offer::equals).isPresent();
    }
}
