package org.rapportcrm.customer.edit;

import java.util.Map;
import java.util.UUID;

/**
 * The form of one fact of a customer.
 *
 * @param shown whom it named when it was opened, by the name of the hidden input
 */
public record FactPage(
        UUID customer, String name, int version, FormInput input, Map<String, String> shown) {
    public String action() {
        return "/customers/" + customer + "/facts/" + input.field();
    }
}
