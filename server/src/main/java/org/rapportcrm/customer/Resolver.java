package org.rapportcrm.customer;

import java.util.Map;
import java.util.UUID;
import org.rapportcrm.record.Origin;
import org.rapportcrm.record.Row;

/**
 * Who the customer of a row may be where no exact key tells it. Contribute it as a bean; without
 * one, exact keys and similar names are all there is.
 */
public interface Resolver {
    /**
     * How probable it is, by customer, of those who are likelier than not.
     *
     * @param row with customer fields as somebody typed them or a source sent them
     */
    Map<UUID, Double> mayBe(Row row, Origin origin);
}
