package org.rapportcrm.customer;

import java.util.Map;
import java.util.UUID;
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
}
