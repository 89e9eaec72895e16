package org.rapportcrm.customer;

import java.util.List;

/** One way to reach a customer: how the journal calls it, and the kinds there are. */
public final class ContactPointType {
    public static final String KEY = "contact_point";
    public static final List<String> KINDS =
            List.of("email", "phone", "address", "social", "website", "fax", "other");

    private ContactPointType() {}
}
