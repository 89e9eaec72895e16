package org.rapportcrm.customer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.record.Landing;
import org.rapportcrm.record.Row;

/** Finds the customers that rows of other kinds speak of, such as the buyer of an order. */
public interface ArrivingCustomers {
    /**
     * The customer behind each id of the landing's source. Who is unknown becomes a customer of
     * whom only what the row says is known: maybe a country, maybe neither name nor kind.
     *
     * @param rows one row for each id, with customer fields such as {@code name}, {@code country},
     *     {@code email}
     */
    Map<String, UUID> arrive(Landing landing, Map<String, Row> rows);

    /**
     * The customer that each row speaks of: by the source's id in {@code external_id}, by e-mail,
     * by telephone, or by a name that only one customer has. Who is unknown becomes a customer.
     * Null where the row names nobody, or a name that several have.
     */
    List<@Nullable UUID> find(Landing landing, List<Row> rows);
}
