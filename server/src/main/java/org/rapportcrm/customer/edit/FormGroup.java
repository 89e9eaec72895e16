package org.rapportcrm.customer.edit;

import java.util.List;

/**
 * Fields that stand together.
 *
 * @param open whether people see it without asking; a group with an error or a text always is
 */
public record FormGroup(String key, boolean open, List<FormInput> inputs) {
    public String titleKey() {
        return "customer.form." + key;
    }

    public boolean isOpen() {
        return open || inputs.stream().anyMatch(input -> input.error() != null);
    }
}
