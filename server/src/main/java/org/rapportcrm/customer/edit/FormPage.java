package org.rapportcrm.customer.edit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapportcrm.customer.PossibleDuplicate;

/**
 * The form of a new or a known customer.
 *
 * @param customer null while it is new
 * @param version of the customer when the form was opened
 * @param kind "person" or "organization"
 * @param shown whom fields named when the form was opened, by the name of the hidden input
 * @param pasted whether a signature was read into it: then that is the draft, not what was kept
 * @param doubtful whether saving waits for a look at the duplicates
 */
public record FormPage(
        @Nullable UUID customer,
        String name,
        int version,
        String kind,
        List<FormGroup> groups,
        Map<String, String> shown,
        boolean refused,
        boolean pasted,
        List<PossibleDuplicate> duplicates,
        boolean doubtful) {

    public boolean isNew() {
        return customer == null;
    }

    public String action() {
        return isNew() ? "/customers/new" : "/customers/" + customer + "/edit";
    }

    public String back() {
        return isNew() ? "/customers" : "/customers/" + customer;
    }

    public boolean is(String other) {
        return kind.equals(other);
    }
}
