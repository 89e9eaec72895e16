package org.rapportcrm.customer.edit;

import java.util.UUID;

/** The form of one fact of a customer. */
public record FactPage(UUID customer, String name, int version, FormInput input) {
    public String action() {
        return "/customers/" + customer + "/facts/" + input.field();
    }
}
